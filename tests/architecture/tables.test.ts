import { migrations } from "@tuttu/schema";
import { expect, test } from "vitest";
import { exceptions, isExcepted } from "./exceptions.ts";
import { title } from "./laws.ts";
import { sourcesLike } from "./sources.ts";
import { migratedTables, tenanted } from "./tenancy.ts";
import { type Breach, subjectOf, uphold } from "./verdict.ts";

const folder = "schema/src/migrations";

test(`${title("L12")} (a row that goes with a row of a programme has its reason in that key)`, async () => {
  const tables = await migratedTables();
  subjectOf("L12", "the migrations make no table", tables);
  const belong = tenanted(tables);
  const untenanted: Breach[] = tables
    .filter(({ name }) => !belong.has(name) && !isExcepted("L12", folder, name))
    .map(({ name }) => ({ file: folder, what: `table ${name} belongs to no programme and has no reason` }));
  const oneWay: Breach[] = Object.entries(migrations)
    .filter(([, { down }]) => typeof down !== "function")
    .map(([name]) => ({ file: `${folder}/${name}.ts`, what: "has no down" }));
  uphold("L12", [...untenanted, ...oneWay]);
});

test("every migration file is in the list that the migrator is given, in the order of their names", () => {
  const files = sourcesLike(/^schema\/src\/migrations\/\d{4}-.*\.ts$/, /\.test\.ts$/).map(({ path }) =>
    path.replace(/^.*\/|\.ts$/g, ""),
  );
  expect(Object.keys(migrations)).toEqual(files);
});

test("a reason for a table without a programme is given for one that stands and needs it", async () => {
  const tables = await migratedTables();
  const belong = tenanted(tables);
  const needed = tables.map(({ name }) => name).filter((name) => !belong.has(name));
  const stale = exceptions.filter(({ law, at }) => law === "L12" && !needed.includes(at ?? ""));
  expect(stale).toEqual([]);
});

test("a table belongs to a programme through any number of owners, and not by a key that may be empty", () => {
  const tables = [
    { name: "opening", columns: ["programme_id"], owners: [] },
    { name: "opening_skill", columns: ["opening_id"], owners: ["opening"] },
    { name: "opening_skill_note", columns: ["opening_skill_id"], owners: ["opening_skill"] },
    { name: "skill", columns: ["id"], owners: [] },
  ];
  expect([...tenanted(tables)].sort()).toEqual(["opening", "opening_skill", "opening_skill_note"]);
});
