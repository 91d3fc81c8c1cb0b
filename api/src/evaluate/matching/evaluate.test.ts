import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Linker, Taxonomy } from "@tuttu/search";
import { makeTaxonomy } from "@tuttu/search";
import { expect, test } from "vitest";
import { evaluateMatching } from "./index.ts";

const alt = { en: [], fi: [], sv: [] };
const concept = { uri: null, alt, description: "" };
const label = (en: string) => ({ en, fi: "", sv: "" });
const skills = ["cook meals", "bake bread", "drive vans"];
const taxonomy: Taxonomy = makeTaxonomy({
  version: "t",
  skills: skills.map((en, i) => ({
    ...concept,
    id: `skl_${i}`,
    kind: "skill",
    reuse: "",
    label: label(en),
    broader: [],
    groups: [],
  })),
  occupations: ["cook", "driver"].map((en, i) => ({
    ...concept,
    id: `occ_${i}`,
    iscoGroup: i === 0 ? "5120" : "8322",
    label: label(en),
    essential: i === 0 ? ["skl_0", "skl_1"] : ["skl_2"],
    optional: [],
  })),
});

/** Knows the labels of the little taxonomy and nothing else. */
const exact = (names: readonly string[], prefix: string) => (text: string) => {
  const at = names.indexOf(text.toLowerCase());
  return at < 0 ? [] : [{ concept: at, id: `${prefix}_${at}`, confidence: 1, how: "exact" as const }];
};
const linker = { skill: exact(skills, "skl"), title: exact(["cook", "driver"], "occ") } as unknown as Linker;

const person = (id: string, work: string, skill: string) =>
  JSON.stringify({ id, basics: { label: work }, work: [{ position: work }], skills: [{ name: skill }], languages: [] });
const job = JSON.stringify({
  identifier: "o1",
  title: "Cook",
  skills: ["cook meals", "bake bread"],
  workMode: "remote",
});

function folder(graded: boolean): string {
  const place = mkdtempSync(join(tmpdir(), "tuttu-world-"));
  writeFileSync(
    join(place, "candidates.jsonl"),
    `${person("c1", "Driver", "drive vans")}\n${person("c2", "Cook", "cook meals")}\n`,
  );
  writeFileSync(join(place, "openings.jsonl"), `${job}\n`);
  if (graded) {
    writeFileSync(join(place, "qrels-candidates_for_opening.tsv"), "o1\tc2\t3\n");
    writeFileSync(join(place, "qrels-openings_for_candidate.tsv"), "c2\to1\t3\n");
  }
  return place;
}

test("a world with answers is measured beside naive methods, both ways", async () => {
  const [first, second] = await evaluateMatching({ folder: folder(true), taxonomy, linker, baselines: true });
  expect(first?.task).toBe("t4_candidates_for_opening");
  expect(first?.metrics?.["nDCG@10"]).toBe(1);
  expect(first?.predictions[0]?.ranking[0]).toBe("c2");
  expect(Object.keys(first?.baselines ?? {})).toHaveLength(6);
  expect(second?.metrics?.MRR2).toBe(1);
  expect(second?.predictions.map(({ query }) => query)).toEqual(["c2"]);
});

test("a world without answers is predicted for every opening and every candidate", async () => {
  const [first, second] = await evaluateMatching({ folder: folder(false), taxonomy, linker });
  expect(first?.metrics).toBeNull();
  expect(first?.predictions).toHaveLength(1);
  expect(second?.predictions.map(({ query }) => query).toSorted()).toEqual(["c1", "c2"]);
});

test("a folder without a world gives nothing", async () => {
  expect(await evaluateMatching({ folder: mkdtempSync(join(tmpdir(), "tuttu-none-")), taxonomy, linker })).toEqual([]);
});
