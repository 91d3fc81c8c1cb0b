import { columnsOfPage, tablesOfPeople } from "@tuttu/api";
import { expect, test } from "vitest";
import { migratedTables } from "./tenancy.ts";

test("every table says whether what it holds about a person is exported, and whether it is erased", async () => {
  const unsaid = (await migratedTables()).map(({ name }) => name).filter((name) => !(name in tablesOfPeople));
  expect(unsaid, "a line in api/src/rights/domain/tables-of-people.ts").toEqual([]);
});

test("what is said of a table names a table, and columns that it has", async () => {
  const tables = new Map((await migratedTables()).map(({ name, columns }) => [name, columns]));
  const wrong = Object.entries(tablesOfPeople).flatMap(([name, treatment]) => {
    const columns = tables.get(name);
    if (columns === undefined) return [name];
    if (treatment === "nobody") return [];
    const named = [treatment.column, ...(treatment.except ?? [])];
    return named.filter((column) => !columns.includes(column)).map((column) => `${name}.${column}`);
  });
  expect(wrong).toEqual([]);
});

test("a table that goes with its owner has an owner that goes", async () => {
  const owners = new Map((await migratedTables()).map(({ name, owners }) => [name, owners]));
  const goes = (name: string): boolean => {
    const treatment = tablesOfPeople[name];
    if (treatment === undefined || treatment === "nobody") return false;
    if (name === "candidate" || treatment.erased === "by_itself") return true;
    return treatment.erased === "with_owner" && (owners.get(name) ?? []).some(goes);
  };
  const claimed = Object.entries(tablesOfPeople).flatMap(([name, treatment]) =>
    treatment !== "nobody" && treatment.erased === "with_owner" ? [name] : [],
  );
  expect(claimed.filter((name) => !goes(name))).toEqual([]);
});

/** Keys, order and what machines have worked out; a person reads them in the other file. */
const forMachines =
  /(^|_)(id|key|ids|version|digest|given|proposals|traits|shown|made_with|position|confidence|how|isced_f|source|resent|day|detail|errors|warnings|hints)$|^(mentions|link_state|image|email_verified|two_factor_enabled|is_listed|by|accepted_by|revoked_at|kept|asked_by|erased_at|ref_id|subject_kind|token)$/;

test("every column that is exported has a word on the page, or is for machines", async () => {
  const words = new Set(columnsOfPage);
  const wordless = (await migratedTables()).flatMap(({ name, columns }) => {
    const treatment = tablesOfPeople[name];
    if (treatment === undefined || treatment === "nobody" || treatment.told !== true) return [];
    const told = columns.filter((column) => !(treatment.except ?? []).includes(column));
    return told.filter((column) => !words.has(column) && !forMachines.test(column)).map((one) => `${name}.${one}`);
  });
  expect(wordless).toEqual([]);
});
