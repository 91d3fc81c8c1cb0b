import { makeTaxonomy, type SkillKind, type Taxonomy } from "../taxonomy/taxonomy.ts";

/** `id | en | fi | sv | alternatives; …` */
const skills: readonly string[] = [
  "budget|manage budgets|hallita budjetteja|hantera budgetar|administer budgets; control of budgets",
  "customers|serve customers|palvella asiakkaita|betjäna kunder|customer service; assist clients",
  "nursing|nursing care|sairaanhoito|omvårdnad|care of patients",
  "c|C|C|C|C programming language",
  "cpp|C++|C++|C++|",
  "csharp|C#|C#|C#|C sharp",
  "dotnet|.NET|.NET|.NET|dotnet framework",
  "nodejs|Node.js|Node.js|Node.js|",
  "java|Java (computer programming)|Java (tietokoneohjelmointi)|Java (programmering)|",
  "welding|weld metal|hitsata metallia|svetsa metall|metal welding",
  "forklift|operate forklift|käyttää haarukkatrukkia|köra gaffeltruck|drive fork truck",
  "draw|draw conclusions|tehdä johtopäätöksiä näytteistä|dra slutsatser|",
  "sample|handle samples|käsitellä näytteitä|hantera prover|",
  "training-a|train staff|kouluttaa henkilöstöä|utbilda personal|staff training",
  "training-b|staff training methods|henkilöstökoulutuksen menetelmät|metoder för personalutbildning|staff training",
  "project|project management|projektinhallinta|projektledning|manage projects",
  "forestry|forestry|metsänhoito|skogsbruk|silviculture",
  "machine|operate machines|käyttää koneita|köra maskiner|",
  "safety|occupational safety|työturvallisuus|arbetssäkerhet|safety at work",
  "waste|waste management|jätehuolto|avfallshantering|",
  "stock|stock management|varastonhallinta|lagerhantering|manage stock",
  "time|time management|ajanhallinta|tidsplanering|manage time",
  "cleaning|clean buildings|siivota rakennuksia|städa byggnader|cleaning of buildings",
];

/** `id | isco | en | fi | sv | alternatives; … | essential, … | optional, …` */
const occupations: readonly string[] = [
  "nurse|2221|nurse|sairaanhoitaja|sjuksköterska|registered nurse; staff nurse|nursing, customers|safety",
  "developer|2512|software developer|ohjelmistokehittäjä|programutvecklare|programmer; software engineer|java, csharp, cpp|project",
  "welder|7212|welder|hitsaaja|svetsare|metal welder|welding, safety|",
  "cleaner|9112|building cleaner|laitoshuoltaja, rakennukset|städare, byggnader|office cleaner|cleaning, safety|",
  "manager|1219|project manager|projektipäällikkö|projektledare|head of projects|project, budget, training-a|",
  "driver|8344|forklift driver|trukinkuljettaja|truckförare|fork truck operator|forklift|machine",
];

const list = (text: string | undefined, mark: string): string[] =>
  (text ?? "")
    .split(mark)
    .map((x) => x.trim())
    .filter((x) => x !== "");
const prefixed = (prefix: string, text: string | undefined) => list(text, ",").map((id) => prefix + id);
const labels = (en = "", fi = "", sv = "") => ({ en, fi, sv });

/** Some twenty skills and six occupations in three languages, for tests of this folder. */
export function smallTaxonomy(): Taxonomy {
  return makeTaxonomy({
    version: "small-1",
    skills: skills.map((row) => {
      const [id = "", en, fi, sv, alt] = row.split("|");
      return {
        id: `skl_${id}`,
        uri: null,
        kind: "skill" satisfies SkillKind,
        reuse: "cross-sector",
        label: labels(en, fi, sv),
        alt: { en: list(alt, ";"), fi: [], sv: [] },
        description: `To ${en}.`,
        broader: [],
        groups: [],
      };
    }),
    occupations: occupations.map((row) => {
      const [id = "", iscoGroup = "", en, fi, sv, alt, essential, optional] = row.split("|");
      return {
        id: `occ_${id}`,
        uri: null,
        iscoGroup,
        label: labels(en, fi, sv),
        alt: { en: list(alt, ";"), fi: [], sv: [] },
        description: `Works as a ${en}.`,
        essential: prefixed("skl_", essential),
        optional: prefixed("skl_", optional),
      };
    }),
  });
}
