import { expect } from "vitest";
import type { ConformanceCase } from "./case.ts";
import { ask, fill, found, idsOf, opening, person, skills } from "./material.ts";

const word = (text: string) => ({ all: [{ word: text }], none: [] });

/** What words find. */
export const wordCases: readonly ConformanceCase[] = [
  {
    number: 1,
    promise: "an empty index answers with nothing",
    async run({ engine }) {
      const page = await ask(engine, { typed: "cook", facets: [{ field: "skill", limit: 5 }] });
      expect(page).toMatchObject({ hits: [], total: { value: 0, relation: "eq" } });
      expect(page.facets.skill).toEqual({ values: [], more: 0 });
    },
  },
  {
    number: 2,
    promise: "empty text browses, newest first",
    async run({ engine }) {
      await fill(engine, person("a", { orderedAt: 1 }), person("b", { orderedAt: 3 }), person("c", { orderedAt: 2 }));
      expect(await idsOf(ask(engine))).toEqual(["b", "c", "a"]);
      expect(await idsOf(ask(engine, { typed: "  " }))).toEqual(["b", "c", "a"]);
    },
  },
  {
    number: 3,
    promise: "one word is found in each field",
    async run({ engine }) {
      await fill(
        engine,
        person("a", { headline: "welder" }),
        person("b", { skills: skills("welder") }),
        person("c", { texts: ["I was a welder"] }),
        opening("d", { employer: "Welder Oy" }),
      );
      expect(await found(engine, { text: word("welder") })).toEqual(["a", "b", "c"]);
      expect(await found(engine, { type: "opening", text: word("welder") })).toEqual(["d"]);
      const page = await ask(engine, { text: word("welder") });
      expect(page.hits.map(({ matched }) => matched)).toEqual([["headline"], ["skills"], ["text"]]);
    },
  },
  {
    number: 4,
    promise: "all words are required, wherever they stand",
    async run({ engine }) {
      await fill(
        engine,
        person("a", { headline: "night nurse" }),
        person("b", { headline: "nurse", texts: ["works at night"] }),
        person("c", { headline: "nurse" }),
      );
      expect(await found(engine, { typed: "nurse night " })).toEqual(["a", "b"]);
    },
  },
  {
    number: 5,
    promise: "the last word typed may be unfinished, earlier ones are whole",
    async run({ engine }) {
      await fill(engine, person("a", { headline: "data engineer" }), person("b", { headline: "database engineer" }));
      expect(await found(engine, { typed: "data engin" })).toEqual(["a"]);
      expect(await found(engine, { typed: "engineer data" })).toEqual(["a", "b"]);
      expect(await found(engine, { typed: "engineer data " })).toEqual(["a"]);
    },
  },
  {
    number: 6,
    promise: "a phrase finds words side by side, in this order, within one field",
    async run({ engine }) {
      await fill(
        engine,
        person("a", { texts: ["quality control manager"] }),
        person("b", { texts: ["control of quality"] }),
        person("c", { headline: "quality", texts: ["control"] }),
      );
      expect(await found(engine, { typed: '"quality control"' })).toEqual(["a"]);
    },
  },
  {
    number: 7,
    promise: "an excluded word leaves out, alone or beside others",
    async run({ engine }) {
      await fill(engine, person("a", { headline: "cook" }), person("b", { headline: "cook", texts: ["vegan"] }));
      expect(await found(engine, { typed: "cook -vegan" })).toEqual(["a"]);
      expect(await found(engine, { typed: "-vegan" })).toEqual(["a"]);
    },
  },
  {
    number: 8,
    promise: "case does not matter",
    async run({ engine }) {
      await fill(engine, person("a", { headline: "PROJECT Manager" }), person("b", { headline: "Straße Øst" }));
      expect(await found(engine, { typed: "pRoJeCt mAnAgEr" })).toEqual(["a"]);
      expect(await found(engine, { typed: "STRASSE ost" })).toEqual(["b"]);
    },
  },
  {
    number: 9,
    promise: "a word is found without its marks, and the spelling that was asked for comes first",
    async run({ engine }) {
      await fill(
        engine,
        person("a", { headline: "naita" }),
        person("b", { headline: "näitä" }),
        person("c", { headline: "nait" }),
      );
      expect(await found(engine, { typed: "naita " })).toEqual(["a", "b"]);
      expect(await idsOf(ask(engine, { typed: "näitä " }))).toEqual(["b", "a"]);
      expect(await idsOf(ask(engine, { typed: "näit" }))).toEqual(["c", "b", "a"]);
    },
  },
  {
    number: 10,
    promise: "å, ä and ö are themselves in upper and lower case, composed and decomposed",
    async run({ engine }) {
      await fill(engine, person("a", { headline: "ÅKERI".normalize("NFD") }), person("b", { headline: "Työmäärä" }));
      for (const typed of ["åkeri", "ÅKERI", "åkeri".normalize("NFD"), "akeri"]) {
        expect(await found(engine, { typed: `${typed} ` })).toEqual(["a"]);
      }
      for (const typed of ["TYÖMÄÄRÄ", "työmäärä".normalize("NFD"), "tyomaara"]) {
        expect(await found(engine, { typed: `${typed} ` })).toEqual(["b"]);
      }
    },
  },
  {
    number: 11,
    promise: "Swedish and Finnish words live in one document",
    async run({ engine }) {
      await fill(engine, person("a", { texts: ["Olen sairaanhoitaja. Jag är sjuksköterska på Åland."] }));
      expect(await found(engine, { typed: "sairaanhoitaja sjuksköterska Åland" })).toEqual(["a"]);
    },
  },
  {
    number: 12,
    promise: "a part of a compound finds the compound",
    labels: ["ohjelmisto", "kehittäjä", "sjukhus", "personal", "varasto", "työntekijä"],
    async run({ engine }) {
      await fill(
        engine,
        person("a", { headline: "Ohjelmistokehittäjä" }),
        person("b", { headline: "Sjukhuspersonal" }),
        person("c", { headline: "Varastontyöntekijä" }),
      );
      expect(await found(engine, { typed: "kehittäjä " })).toEqual(["a"]);
      expect(await found(engine, { typed: "personal " })).toEqual(["b"]);
      expect(await found(engine, { typed: "työntekijä " })).toEqual(["c"]);
    },
  },
  {
    number: 13,
    promise: "one slip in words of five letters and more, two from nine on; the page says so",
    labels: ["nurse", "electrician", "plumber"],
    async run({ engine }) {
      await fill(engine, person("a", { headline: "nurse" }), person("b", { headline: "electrician" }));
      expect(await found(engine, { typed: "nurce " })).toEqual(["a"]);
      expect(await found(engine, { typed: "elektricien " })).toEqual(["b"]);
      expect(await found(engine, { typed: "nuxxe " })).toEqual([]);
      expect((await ask(engine, { typed: "nruse " })).corrected).toEqual([{ typed: "nruse", used: "nurse" }]);
    },
  },
  {
    number: 14,
    promise: "no slips are forgiven in words of one to four letters nor in numbers",
    labels: ["cook", "12345", "java"],
    async run({ engine }) {
      await fill(engine, person("a", { headline: "cook java" }), person("b", { headline: "code 12345" }));
      expect(await found(engine, { typed: "coek " })).toEqual([]);
      expect(await found(engine, { typed: "jova " })).toEqual([]);
      expect(await found(engine, { typed: "12346 " })).toEqual([]);
    },
  },
];
