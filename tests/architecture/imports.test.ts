import { describe, expect, test } from "vitest";
import { adminImports, layerImports, placedImports, schemaImports } from "./imports.ts";
import { title } from "./laws.ts";
import { productCode, readSource, sketch } from "./sources.ts";
import { subjectOf, uphold } from "./verdict.ts";

const of = (room: string) => productCode().filter(({ path }) => path.startsWith(`${room}/`));

const dependenciesOf = (room: string): string[] => {
  const { dependencies } = JSON.parse(readSource(`${room}/package.json`).text) as { dependencies: object };
  return Object.keys(dependencies);
};

test(title("L2"), () => {
  subjectOf("L2", "schema holds no code", of("schema"));
  uphold("L2", schemaImports(of("schema")));
  expect(dependenciesOf("schema").sort()).toEqual(["kysely", "zod"]);
});

test(title("L3"), () => {
  subjectOf("L3", "admin holds no code", of("admin"));
  uphold("L3", adminImports(of("admin")));
  expect(dependenciesOf("admin").filter((name) => name.startsWith("@tuttu/"))).toEqual([]);
});

test(title("L6"), () => {
  subjectOf("L6", "the api holds no code", of("api"));
  uphold("L6", layerImports(of("api")));
});

test(title("L9"), () => {
  subjectOf("L9", "the api holds no code", of("api"));
  uphold("L9", placedImports([...of("schema"), ...of("search"), ...of("api")]));
});

describe("the scan of imports sees", () => {
  test.each([
    ["a driver", schemaImports, "schema/src/x.ts", 'import pg from "pg";'],
    ["a file of the system", schemaImports, "schema/src/x.ts", 'export * from "node:fs";'],
    [
      "another room by name",
      adminImports,
      "admin/src/x.svelte",
      '<p/>\n<script>\nimport { a } from "@tuttu/schema";</script>',
    ],
    ["another room by path", adminImports, "admin/src/lib/x.ts", 'import type { A } from "../../../api/src/x.ts";'],
    ["a late import", adminImports, "admin/src/x.ts", 'const a = await import("@tuttu/api");'],
    ["a query in a route", layerImports, "api/src/openings/routes.ts", 'import { sql } from "kysely";'],
    [
      "a route past its service",
      layerImports,
      "api/src/openings/routes/list.ts",
      'import { r } from "../repository.ts";',
    ],
    ["a rule that calls a service", layerImports, "api/src/a/domain/x.ts", 'import { s } from "../service/close.ts";'],
    ["a driver in a slice", placedImports, "api/src/openings/x.ts", 'import Database from "better-sqlite3";'],
    ["the search server elsewhere", placedImports, "search/src/documents/x.ts", 'import { M } from "meilisearch";'],
    ["the environment", placedImports, "api/src/http/x.ts", "const port = process.env.PORT;"],
  ])("%s", (_, scan, path, text) => {
    expect(scan([sketch(path, text)])).toHaveLength(1);
  });

  test("nothing where all is right", () => {
    const service = sketch(
      "api/src/openings/service/close.ts",
      'import { r } from "../repository.ts";\nimport { z } from "zod";',
    );
    expect([...layerImports([service]), ...placedImports([service])]).toEqual([]);
    expect(placedImports([sketch("api/src/app/config.ts", "export const env = process.env;")])).toEqual([]);
  });
});
