import { describe, expect, test } from "vitest";
import { decide, distribution } from "./decide.ts";
import { buildLinker } from "./linker.ts";
import { smallTaxonomy } from "./small-taxonomy.ts";

const taxonomy = smallTaxonomy();
const builds = [
  { name: "full", linker: buildLinker(taxonomy) },
  { name: "light", linker: buildLinker(taxonomy, { light: true }) },
];

describe.each(builds)("a $name linker", ({ linker }) => {
  const first = (text: string, language?: string) =>
    linker.skill(text, language === undefined ? {} : { language })[0]?.id;

  test("finds a preferred label in each language and an alternative one", () => {
    expect(first("manage budgets")).toBe("skl_budget");
    expect(first("Hallita budjetteja", "fi")).toBe("skl_budget");
    expect(first("HANTERA BUDGETAR", "sv")).toBe("skl_budget");
    expect(linker.skill("administer budgets")[0]).toMatchObject({ id: "skl_budget", how: "alternative" });
  });

  test("keeps C, C++, C# and .NET apart", () => {
    for (const [text, id] of [
      ["C", "skl_c"],
      ["c++", "skl_cpp"],
      ["C#", "skl_csharp"],
      [".NET", "skl_dotnet"],
      ["Node.js", "skl_nodejs"],
    ] as const) {
      expect(linker.skill(text)[0]).toMatchObject({ id, how: "exact" });
    }
  });

  test("reads Finnish and Swedish without their marks", () => {
    expect(first("kasitella naytteita", "fi")).toBe("skl_sample");
    expect(first("kora gaffeltruck", "sv")).toBe("skl_forklift");
  });

  test("reads other forms of the words", () => {
    expect(first("budget management")).toBe("skl_budget");
    expect(first("budjettien hallinta", "fi")).toBe("skl_budget");
    expect(first("hantering av budgetar", "sv")).toBe("skl_budget");
  });

  test("reads over one slip", () => {
    expect(first("occupatoinal safety")).toBe("skl_safety");
    expect(first("työturvalisuus", "fi")).toBe("skl_safety");
  });

  test("offers both skills that share a label, and the person's occupation decides", () => {
    const both = linker
      .skill("staff training")
      .slice(0, 2)
      .map((link) => link.id);
    expect(both.sort()).toEqual(["skl_training-a", "skl_training-b"]);
    const manager = taxonomy.occupationNumber.get("occ_manager") ?? -1;
    expect(linker.skill("staff training", { occupations: [manager] })[0]?.id).toBe("skl_training-a");
  });

  test("finds an occupation behind the noise of a posted title", () => {
    expect(linker.title("URGENT!! Senior Software Engineer (m/w/d) - 3 000 € / month, Helsinki")[0]?.id).toBe(
      "occ_developer",
    );
    expect(linker.title("Oletko uusi sairaanhoitaja?", { language: "fi" })[0]?.id).toBe("occ_nurse");
    expect(linker.title("Erfaren svetsare sökes", { language: "sv" })[0]?.id).toBe("occ_welder");
  });

  test("takes the part of a label before the comma for the whole", () => {
    expect(linker.title("laitoshuoltaja", { language: "fi" })[0]?.id).toBe("occ_cleaner");
  });

  test("finds nearly nothing in a vague title", () => {
    for (const title of ["Team member", "Project worker", "Asiantuntija", "Specialist", "Medarbetare"]) {
      expect(distribution(linker.title(title, { kind: "held" })).none).toBeGreaterThan(0.85);
    }
  });

  test("gives probabilities that add up to at most 1, best first", () => {
    for (const text of ["manage budgets", "staff training", "zzz qqq", "budgetting of machines"]) {
      const links = linker.skill(text, { limit: 100 });
      const { none } = distribution(links);
      expect(links.reduce((sum, link) => sum + link.confidence, none)).toBeCloseTo(1, 3);
      expect(links.map((link) => link.confidence)).toEqual(
        links.map((link) => link.confidence).toSorted((a, b) => b - a),
      );
    }
  });

  test("says the same twice, whatever was asked in between", () => {
    const before = linker.skill("operating of forklifts");
    linker.skill("köra maskiner");
    linker.title("nurse");
    linker.sentence("You will weld metal and serve customers.");
    expect(linker.skill("operating of forklifts")).toEqual(before);
  });

  test("links nothing of an empty text", () => {
    for (const text of ["", "   ", "!?", "ｏ".normalize("NFC").repeat(0)]) {
      expect(linker.skill(text)).toEqual([]);
      expect(linker.title(text)).toEqual([]);
      expect(linker.sentence(text)).toEqual([]);
    }
  });

  test("survives very long words and texts", () => {
    expect(() => linker.skill("x".repeat(3000))).not.toThrow();
    expect(() => linker.sentence("manage budgets ".repeat(60))).not.toThrow();
  });
});

test("two linkers of one taxonomy say the same", () => {
  const other = buildLinker(smallTaxonomy());
  const texts = ["budget control", "skogsskötsel", "trukin käyttö", "programming in C#"];
  expect(texts.map((text) => other.skill(text))).toEqual(texts.map((text) => builds[0]?.linker.skill(text)));
});

test("a sentence gives all its skills with the words each came from", () => {
  const text = "You will serve customers, weld metal and take care of occupational safety.";
  const links = builds[0]?.linker.sentence(text) ?? [];
  const spanOf = (id: string) => {
    const span = links.find((link) => link.id === id)?.span;
    return span === undefined ? "" : text.slice(span.start, span.end);
  };
  expect(
    links
      .slice(0, 3)
      .map((link) => link.id)
      .sort(),
  ).toEqual(["skl_customers", "skl_safety", "skl_welding"]);
  expect(spanOf("skl_welding")).toBe("weld metal");
  expect(spanOf("skl_safety")).toBe("occupational safety");
});

test("titles alike come first, even without a common word", () => {
  const linker = builds[0]?.linker;
  const titles = ["Welder", "Registered nurse", "Programmer", "Office cleaner"];
  const corpus = linker?.titleCorpus(titles, "en");
  const order = corpus === undefined ? [] : linker?.similarTitles("Software engineer", corpus);
  expect(titles[order?.[0]?.index ?? -1]).toBe("Programmer");
});

test("a sure text is linked, an unsure one proposed with three at most, a foreign one left as text", () => {
  const [linker] = [builds[1]?.linker];
  expect(decide(linker?.skill("manage budgets") ?? []).state).toBe("linked");
  expect(decide(linker?.skill("staff training") ?? []).state).not.toBe("unlinked");
  expect(decide(linker?.skill("qwxz vbnm") ?? []).state).toBe("unlinked");
  expect(decide(linker?.skill("operate") ?? []).best.length).toBeLessThanOrEqual(3);
  expect(decide([])).toEqual({ state: "unlinked", best: [] });
});
