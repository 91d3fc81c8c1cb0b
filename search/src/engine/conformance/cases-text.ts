import { expect } from "vitest";
import { SearchRefusal } from "../port.ts";
import type { ConformanceCase } from "./case.ts";
import { ask, fill, found, idsOf, person, skills } from "./material.ts";

const hostile = [
  '"',
  "\\",
  "'; drop table doc; --",
  "cook AND",
  "NEAR(cook, 5",
  "headline: cook",
  "{headline} : cook",
  "^cook",
  "cook*",
  "(((",
  "-",
  "--cook",
  "a OR 1=1",
  "cook\u0000nurse",
  "\u202ecook",
  "TO 5 EXISTS",
  "_geoRadius(1,2,3)",
  "👩‍🍳",
  "\ud800",
];

/** What counts as a word, and what is only a sign. */
export const textCases: readonly ConformanceCase[] = [
  {
    number: 15,
    promise: "C, C++, C#, .NET and Node.js are five things",
    async run({ engine }) {
      const names = ["C", "C++", "C#", ".NET", "Node.js"];
      await fill(engine, ...names.map((name, at) => person(String(at), { skills: skills(name) })));
      for (const [at, name] of names.entries()) {
        expect(await found(engine, { text: { all: [{ word: name }], none: [] } }), name).toEqual([String(at)]);
      }
    },
  },
  {
    number: 16,
    promise: "words with hyphen, slash and apostrophe are found whole, in parts and written together",
    async run({ engine }) {
      await fill(
        engine,
        person("a", { headline: "käyttö-liittymä" }),
        person("b", { headline: "käyttöliittymä" }),
        person("c", { headline: "cook/baker" }),
        person("d", { headline: "driver's licence" }),
      );
      expect(await found(engine, { typed: "käyttö-liittymä " })).toEqual(["a", "b"]);
      expect(await found(engine, { typed: "käyttöliittymä " })).toEqual(["a", "b"]);
      expect(await found(engine, { typed: "liittymä " })).toEqual(["a"]);
      expect(await found(engine, { typed: "baker " })).toEqual(["c"]);
      expect(await found(engine, { typed: "drivers " })).toEqual(["d"]);
      expect(await found(engine, { typed: "driver’s " })).toEqual(["d"]);
    },
  },
  {
    number: 17,
    promise: "operators, quotes, backslash, NUL, emoji and right-to-left text are plain text",
    async run({ engine }) {
      await fill(engine, person("a", { headline: "cook nurse" }), person("b", { headline: "مهندس برمجيات" }));
      for (const line of hostile) {
        for (const term of [{ word: line }, { phrase: line }, { prefix: line }]) {
          await ask(engine, { text: { all: [term], none: [] } });
          await ask(engine, { text: { all: [{ word: "cook" }], none: [term] } });
        }
        await ask(engine, { typed: line });
      }
      expect(await found(engine, { text: { all: [{ word: "headline:cook" }], none: [] } })).toEqual([]);
      expect(await found(engine, { text: { all: [{ word: "NOT" }], none: [] } })).toEqual([]);
      expect(await found(engine, { typed: "cook\u0000nurse " })).toEqual(["a"]);
      expect(await found(engine, { typed: "برمجيات" })).toEqual(["b"]);
    },
  },
  {
    number: 18,
    promise: "a word of 300 letters and a text of 500 words do no harm, and what is cut is told",
    async run({ engine }) {
      const long = "abcdefghij".repeat(30);
      const many = Array.from({ length: 500 }, (_, at) => `word${at}`).join(" ");
      await fill(engine, person("a", { headline: long }), person("b", { texts: [many] }));
      const page = await ask(engine, { typed: `${long} ` });
      expect(page.hits.map(({ id }) => id)).toEqual(["a"]);
      expect(page.cut).toEqual([long.slice(0, 100)]);
      expect(await found(engine, { typed: "word0 word499 " })).toEqual(["b"]);
      const eleven = Array.from({ length: 11 }, (_, at) => ({ word: `word${at}` }));
      await expect(ask(engine, { text: { all: eleven, none: [] } })).rejects.toThrow(SearchRefusal);
      expect(await found(engine, { typed: many })).toEqual(["b"]);
    },
  },
  {
    number: 19,
    promise: "the headline outranks skills, skills outrank text",
    async run({ engine }) {
      await fill(
        engine,
        person("a", { texts: ["forklift truck"] }),
        person("b", { skills: skills("forklift truck") }),
        person("c", { headline: "forklift truck" }),
        person("d", { headline: "forklift", skills: skills("truck") }),
      );
      expect(await idsOf(ask(engine, { typed: "forklift truck " }))).toEqual(["c", "b", "d", "a"]);
      const scores = (await ask(engine, { typed: "forklift truck " })).hits.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((x, y) => y - x));
    },
  },
];
