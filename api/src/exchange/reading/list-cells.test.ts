import { expect, test } from "vitest";
import { ListCells, type ListRule } from "./list-cells.ts";

const lists = (rule: ListRule, divided: readonly string[] = []) =>
  new ListCells(new Map([["skills", rule]]), new Set(divided));
const parts = (cell: string, rule: ListRule = "commasUnlessSemicolons", divided: readonly string[] = []) =>
  lists(rule, divided).read("skills", cell);

test("commas divide where nothing else does, outside brackets and numbers", () => {
  expect(parts("kirjanpito, Excel (Word, Visio), palkanlaskenta")).toEqual([
    "kirjanpito",
    "Excel (Word, Visio)",
    "palkanlaskenta",
  ]);
  expect(parts("hygiene/food safety and cooking")).toEqual(["hygiene/food safety and cooking"]);
  expect(parts("1,5 t nosturi")).toEqual(["1,5 t nosturi"]);
});

test("semicolons and line breaks divide before commas do, in the whole column of skills", () => {
  expect(parts("a, b; c\nd,")).toEqual(["a, b", "c", "d"]);
  expect(parts("a, b", "commasUnlessSemicolons", ["skills"])).toEqual(["a, b"]);
  expect(parts("fi B1, en C1", "commas", ["skills"])).toEqual(["fi B1", "en C1"]);
});

test("what looks like a list is one, also where others of its column have semicolons; what is kept whole is told", () => {
  const rule = "commasUnlessSemicolons";
  expect(parts("trukinajo, trukkikortti, keräily", rule, ["skills"])).toEqual(["trukinajo", "trukkikortti", "keräily"]);
  const label = "provide fair, transparent, and impartial transport services";
  expect(parts(label, rule, ["skills"])).toEqual([label]);
  const cells = lists(rule, ["skills"]);
  for (const cell of ["a; b", "a, b", "c, d"]) cells.read("skills", cell);
  expect(cells.notes(new Map())).toEqual([
    { pointer: "/skills", code: "keptCommas", values: { name: "skills", count: 2, example: "a, b" } },
  ]);
});

test("a job title keeps its comma", () => {
  const jobs = "Assistant, finance (2015-2022), Cook (2023-)";
  expect(parts(jobs, "commasBehindBrackets")).toEqual(["Assistant, finance (2015-2022)", "Cook (2023-)"]);
});

test("it is told once for each column how many cells commas have divided", () => {
  const cells = lists("commas");
  for (const cell of ["a, b", "c", "d, e"]) cells.read("skills", cell);
  expect(cells.notes(new Map([["skills", "Taidot"]]))).toEqual([
    { pointer: "/Taidot", code: "splitAtCommas", values: { name: "Taidot", count: 2 } },
  ]);
});
