import { describe, expect, test } from "vitest";
import { title } from "./laws.ts";
import { productCode, sketch, sourcesLike } from "./sources.ts";
import { subjectOf, uphold } from "./verdict.ts";
import { castsToVisible, compileBreaches, mint } from "./visibility.ts";

test(`${title("L7")} (one mint)`, () => {
  const casts = castsToVisible(productCode());
  subjectOf(
    "L7",
    `${mint} does not mint it`,
    casts.filter(({ file }) => file === mint),
  );
  uphold(
    "L7",
    casts.filter(({ file }) => file !== mint),
  );
});

test(`${title("L7")} (whoever makes a document of a candidate, or exports one, names the type)`, () => {
  const makers = productCode().filter(({ path, text }) => path.startsWith("api/src/") && /\bcandidateDoc\(/.test(text));
  subjectOf("L7", "the api calls candidateDoc nowhere", makers);
  const bare = makers.filter(({ text }) => !/\bVisibleCandidate\b/.test(text));
  uphold(
    "L7",
    bare.map(({ path }) => ({ file: path, what: "calls candidateDoc without naming VisibleCandidate" })),
  );
});

describe("what must not compile", () => {
  const files = sourcesLike(/^tests\/architecture\/must-not-compile\/.*\.ts$/);

  test.each(files.map((source) => [source.path.replace(/^.*\//, ""), source] as const))("%s does not", (_, source) => {
    uphold("L7", compileBreaches(source));
  });
});

test("the scan for casts sees both spellings, and a cast of a list", () => {
  const texts = [
    "const a = row as VisibleCandidate;",
    "const a = <VisibleCandidate>row;",
    "f(x as unknown as VisibleCandidate[])",
  ];
  for (const text of texts) expect(castsToVisible([sketch("api/src/x.ts", text)])).toHaveLength(1);
  expect(castsToVisible([sketch("api/src/x.ts", "const a: VisibleCandidate = mint(row);")])).toEqual([]);
});
