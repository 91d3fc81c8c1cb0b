import { createHash } from "node:crypto";
import type { LabelLanguage } from "@tuttu/search";
import { makeTaxonomy } from "@tuttu/search";
import { describe, expect, test } from "vitest";
import { starterGroups, starterIscoGroups, starterTaxonomy } from "./starter-taxonomy.ts";

const source = starterTaxonomy();
const languages: readonly LabelLanguage[] = ["en", "fi", "sv"];
type Concept = (typeof source.skills)[number] | (typeof source.occupations)[number];

const labels = (concept: Concept, language: LabelLanguage) => [concept.label[language], ...concept.alt[language]];

function repeated(concepts: readonly Concept[], language: LabelLanguage): string[] {
  const seen = new Set<string>();
  const all = concepts.flatMap((concept) => labels(concept, language).map((label) => label.toLowerCase()));
  return all.filter((label) => seen.size === seen.add(label).size);
}

describe("the starter taxonomy", () => {
  test("is large enough to begin with", () => {
    expect(source.skills.length).toBeGreaterThanOrEqual(300);
    expect(source.occupations.length).toBeGreaterThanOrEqual(120);
    expect(new Set(source.skills.map((skill) => skill.kind)).size).toBe(4);
  });

  test.each(languages)("has a preferred label for every concept, and no label twice (%s)", (language) => {
    const all = [...source.skills, ...source.occupations];
    expect(all.filter((concept) => concept.label[language].trim() === "")).toEqual([]);
    expect(repeated(source.skills, language)).toEqual([]);
    expect(repeated(source.occupations, language)).toEqual([]);
  });

  test("resolves every relation, and no skill is broader than itself", () => {
    const taxonomy = makeTaxonomy(source);
    const relations = source.skills.flatMap((skill) => skill.broader);
    expect(relations.every((id) => taxonomy.skillNumber.has(id))).toBe(true);
    expect(source.skills.filter((skill) => skill.broader.includes(skill.id))).toEqual([]);
    for (const occupation of source.occupations) {
      const both = [...occupation.essential, ...occupation.optional];
      expect(new Set(both).size, occupation.label.en).toBe(both.length);
    }
  });

  test("gives each occupation a unit group of four digits and at least six essential skills", () => {
    const short = source.occupations.filter((occupation) => occupation.essential.length < 6);
    const wrong = source.occupations.filter((occupation) => !/^[0-9]{4}$/.test(occupation.iscoGroup));
    expect([short, wrong]).toEqual([[], []]);
  });

  test("puts each skill into a named group", () => {
    const codes = new Set(starterGroups().map((group) => group.code));
    expect(source.skills.every((skill) => skill.groups.every((code) => codes.has(code)))).toBe(true);
  });

  test("names every ISCO-08 group from the top to each occupation, in three languages, no two alike", () => {
    const groups = starterIscoGroups();
    const codes = new Set(groups.map(({ code }) => code));
    const wanted = source.occupations.flatMap(({ iscoGroup }) => [1, 2, 3, 4].map((end) => iscoGroup.slice(0, end)));
    expect(wanted.filter((code) => !codes.has(code))).toEqual([]);
    expect([1, 2].map((length) => groups.filter(({ code }) => code.length === length).length)).toEqual([10, 43]);
    for (const language of languages) {
      expect(new Set(groups.map(({ label }) => label[language])).size, language).toBe(groups.length);
    }
  });

  test("keeps its ids for ever: an id may be added, none may change or go", () => {
    const ids = [...source.skills, ...source.occupations].map((concept) => concept.id).sort();
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^(skl|occ)_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))).toBe(true);
    expect(createHash("sha256").update(ids.join("\n")).digest("hex").slice(0, 16)).toBe("a4505d6b48670ead");
  });
});
