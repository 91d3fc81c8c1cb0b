import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildLinker, makeTaxonomy } from "@tuttu/search";
import { expect, test } from "vitest";
import { evaluateAutomaticLinks } from "./automatic-links.ts";

const taxonomy = makeTaxonomy({
  version: "t",
  skills: ["bake bread", "drive vans"].map((en, i) => ({
    id: `skl_${i}`,
    uri: null,
    kind: "skill" as const,
    reuse: "",
    label: { en, fi: "", sv: "" },
    alt: { en: [], fi: [], sv: [] },
    description: "",
    broader: [],
    groups: [],
  })),
  occupations: [],
});
const linker = buildLinker(taxonomy, { light: true });

const folderWith = (mentions: readonly (readonly [string, string | null])[]): string => {
  const folder = mkdtempSync(join(tmpdir(), "tuttu-links-"));
  mkdirSync(join(folder, "world"));
  const write = (name: string, rows: readonly unknown[]) =>
    writeFileSync(
      join(folder, "world", `${name}.jsonl.gz`),
      gzipSync(rows.map((row) => JSON.stringify(row)).join("\n")),
    );
  write("truth-candidates", [{ id: "c", occupations: [], mentions }]);
  write("truth-openings", []);
  return folder;
};

test("a wrong automatic link lowers what is right, an unknown text lowers the share", async () => {
  const folder = folderWith([
    ["bake bread", "0"],
    ["drive vans", "0"],
    ["quantum chromodynamics", null],
  ]);
  const { queries, metrics } = (await evaluateAutomaticLinks(folder, linker)) ?? {};
  expect(queries).toBe(3);
  expect(metrics?.right).toBeCloseTo(1 / 2);
  expect(metrics?.share).toBeCloseTo(2 / 3);
});

test("a folder without answers is not measured", async () => {
  expect(await evaluateAutomaticLinks(mkdtempSync(join(tmpdir(), "tuttu-links-")), linker)).toBeNull();
});
