import { globSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sayOwn } from "./own-issue-texts.ts";

const contracts = new URL("../../../schema/src/contracts/", import.meta.url);

test("every sentence that a contract says of a wrong value is known in Finnish and Swedish", () => {
  const said = readdirSync(contracts).flatMap((name) => {
    const source = readFileSync(new URL(name, contracts), "utf8");
    return [...source.matchAll(/"((?:must|is|has) [^"]{8,})"/g)].map(([, sentence = ""]) => sentence);
  });
  expect(said.length).toBeGreaterThan(8);
  for (const locale of ["fi", "sv"] as const) {
    expect(said.filter((sentence) => sayOwn(sentence, locale) === sentence)).toEqual([]);
  }
});

test("the kind of id that is asked for is told in each language", () => {
  const message = "must be an id that begins with cnd_";
  expect(sayOwn(message, "en")).toBe(message);
  expect(sayOwn(message, "fi")).toBe("pitää olla tunniste, jonka alku on cnd_");
  expect(sayOwn(message, "sv")).toBe("måste vara en identifierare som börjar med cnd_");
});

test("every sentence that a refusal brings in English is known in Finnish and Swedish", () => {
  const source = new URL("../", import.meta.url);
  const files = globSync("**/*.ts", { cwd: source, exclude: ["**/*.test.ts"] });
  const thrown = /(?:invalid\("[^"]*",\s*|wrong\(|tooLarge\(|Refusal\("[^"]*", \{ detail: )(["`])(.+?)\1/g;
  const said = files.flatMap((name) => {
    const text = readFileSync(new URL(name, source), "utf8");
    // What a template puts in is a number, a kind or a quoted name: one of each will do.
    return [...text.matchAll(thrown)].map(([, , sentence = ""]) =>
      sentence
        .replace(/\$\{JSON[^`]*\}(?= )/, '"x"')
        .replace(/\$\{kind\}/, "skill")
        .replace(/\$\{\w+\}/g, "5"),
    );
  });
  expect(said.length).toBeGreaterThan(8);
  for (const locale of ["fi", "sv"] as const) {
    expect(said.filter((sentence) => sayOwn(sentence, locale) === sentence)).toEqual([]);
  }
});
