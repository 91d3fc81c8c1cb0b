import { freshJob } from "../candidate-input.ts";
import type { CandidateInput } from "../candidates-api.ts";
import type { CvReading } from "./cv-api.ts";

type ListField = "skills" | "targetOccupations" | "languages" | "experience" | "education" | "credentials";
type One<K extends ListField> = NonNullable<CandidateInput[K]>[number];

/** What a CV proposes, as the person ticks, changes or leaves it. */
export type Proposal =
  | Row<"skills", One<"skills">>
  | (Row<"occupations", One<"targetOccupations">> & { as: "done" | "wished" })
  | Row<"languages", One<"languages">>
  | Row<"experience", One<"experience">>
  | Row<"education", One<"education">>
  | Row<"credentials", One<"credentials">>
  | Row<"headline", { text: string }>
  | Row<"about", { text: string }>;

interface Row<Kind extends string, Item> {
  readonly kind: Kind;
  readonly id: string;
  chosen: boolean;
  item: Item;
  /** What the house understands by the words, where that is something else. */
  readonly label: string | null;
  /** The words of the CV that it came from. */
  readonly source: string;
}

const lists = ["skills", "occupations", "languages", "experience", "education", "credentials"] as const;

/** The proposals that say something new, none of them ticked, and how many the profile has already. */
export function proposalsOf(
  reading: CvReading,
  profile: CandidateInput,
): { readonly proposals: Proposal[]; readonly held: number } {
  const texts = (["headline", "about"] as const).flatMap((kind): Proposal[] =>
    reading[kind] === "" || profile[kind]
      ? []
      : [{ kind, id: kind, chosen: false, item: { text: reading[kind] }, label: null, source: reading[kind] }],
  );
  const all = lists.flatMap((kind) =>
    reading[kind].map((one, at) => ({
      ...one,
      kind,
      id: `${kind}-${at}`,
      chosen: false,
      label: "label" in one ? one.label : null,
      ...(kind === "occupations" && { as: "done" }),
    })),
  );
  const fresh = all.filter(({ isHeld }) => !isHeld).map(({ isHeld: _, ...one }) => one as unknown as Proposal);
  return { proposals: [...texts, ...fresh], held: all.length - fresh.length };
}

const fold = (text: string | undefined): string =>
  (text ?? "").normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

const added = <T>(stood: readonly T[] | undefined, more: readonly T[], keysOf: (one: T) => readonly string[]): T[] => {
  const list = [...(stood ?? [])];
  const keys = new Set(list.flatMap(keysOf));
  for (const one of more) {
    const own = keysOf(one);
    if (own.some((key) => keys.has(key))) continue;
    for (const key of own) keys.add(key);
    list.push(one);
  }
  return list;
};

const wordKeys = ({ text, conceptId }: { text: string; conceptId?: string | null | undefined }) => [
  fold(text),
  ...(conceptId ? [conceptId] : []),
];
const jobKey = (job: One<"experience">) => [[fold(job.title), fold(job.employerName), job.fromMonth ?? ""].join("|")];

/** The lists of a profile with what was ticked at their ends: what stands stays as it is, and nothing stands twice. */
export function withChosen(profile: CandidateInput, proposals: readonly Proposal[]): Partial<CandidateInput> {
  const chosen = proposals.filter((one) => one.chosen);
  const of = <K extends Proposal["kind"]>(kind: K) =>
    chosen.filter((one): one is Extract<Proposal, { kind: K }> => one.kind === kind);
  const items = <K extends Proposal["kind"]>(kind: K) => of(kind).map(({ item }) => item);
  const occupations = of("occupations");
  const jobs = occupations
    .filter(({ as }) => as === "done")
    .map(({ item: { text, ...decided } }) => ({ ...freshJob(), title: text, ...decided }));
  const wished = occupations.filter(({ as }) => as === "wished").map(({ item }) => item);
  const change: Partial<CandidateInput> = {
    skills: added(profile.skills, items("skills") as One<"skills">[], wordKeys),
    targetOccupations: added(profile.targetOccupations, wished, wordKeys),
    languages: added(profile.languages, items("languages") as One<"languages">[], ({ language }) => [language]),
    experience: added(profile.experience, [...(items("experience") as One<"experience">[]), ...jobs], jobKey),
    education: added(profile.education, items("education") as One<"education">[], (one) => [
      [fold(one.degree), fold(one.field), fold(one.institution)].join("|"),
    ]),
    credentials: added(profile.credentials, items("credentials") as One<"credentials">[], ({ name }) => [fold(name)]),
  };
  for (const kind of ["headline", "about"] as const) {
    const [text] = of(kind);
    if (text && !profile[kind]) change[kind] = text.item.text;
  }
  const grew = Object.entries(change).filter(
    ([field, value]) =>
      !Array.isArray(value) || value.length > ((profile[field as keyof CandidateInput] as unknown[]) ?? []).length,
  );
  return Object.fromEntries(grew);
}
