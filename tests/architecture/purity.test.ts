import { describe, expect, test } from "vitest";
import { title } from "./laws.ts";
import { impurities, isPure } from "./purity.ts";
import { productCode, sketch } from "./sources.ts";
import { subjectOf, uphold } from "./verdict.ts";

test(title("L4"), () => {
  const pure = productCode().filter(({ path }) => isPure(path));
  for (const folder of ["search/src/matching/", "search/src/linking/", "search/src/taxonomy/", "/domain/"]) {
    subjectOf(
      "L4",
      `no code in ${folder}`,
      pure.filter(({ path }) => path.includes(folder)),
    );
  }
  uphold("L4", impurities(pure));
});

describe("the scan for the world sees", () => {
  test.each([
    "const t = Date.now();",
    "const t = new Date();",
    "const r = Math.random();",
    "if (process.env.CI) go();",
    "const id = crypto.randomUUID();",
    'const a = await fetch("/x");',
    'import { readFileSync } from "node:fs";',
    'import { readFileSync } from "fs";',
    'import type { Kysely } from "kysely";',
  ])("%s", (text) => {
    expect(impurities([sketch("search/src/matching/x.ts", text)])).not.toHaveLength(0);
  });

  test.each([
    "const t = new Date(input.at);",
    "const day = Date.parse(text);",
    "const step = { process: 1 };",
    "const name = step.process;",
    "type Step = { process: string };",
    'import { z } from "zod";',
  ])("nothing in %s", (text) => {
    expect(impurities([sketch("api/src/events/domain/x.ts", text)])).toEqual([]);
  });
});

test("every folder named domain is held to be pure, however deep", () => {
  expect(isPure("api/src/events/domain/scheduling/flow.ts")).toBe(true);
  expect(isPure("api/src/events/service/plan.ts")).toBe(false);
});
