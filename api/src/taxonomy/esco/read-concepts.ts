import type { LabelLanguage } from "@tuttu/search";
import { type DraftLabels, emptyLabels, kindOf, replacedBy, takeLabels } from "./cells.ts";
import { eachRow } from "./csv-rows.ts";
import type { EscoFile } from "./esco-files.ts";
import { EscoProblem } from "./esco-problem.ts";
import type { EscoOccupation, EscoRelation, EscoSkill } from "./esco-release.ts";

type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };
export type DraftSkill = Draft<EscoSkill> & DraftLabels;
export type DraftOccupation = Draft<EscoOccupation> & DraftLabels;
export type OnBytes = (bytes: number) => void;

const conceptColumns = ["conceptUri", "preferredLabel", "altLabels", "status"] as const;

function refuseUnless(sound: boolean, file: EscoFile, line: number, what: string): void {
  if (!sound) throw new EscoProblem("brokenLine", `${file.name}, line ${line}: ${what}.`, { file: file.name, line });
}

/** Concept URIs of a collection file. */
export async function readCollection(file: EscoFile, onBytes: OnBytes): Promise<Set<string>> {
  const uris = new Set<string>();
  await eachRow(file, ["conceptUri"], (cell) => void uris.add(cell("conceptUri")), onBytes);
  return uris;
}

/** `skills_en.csv`: the skills by URI, in the order of the file. */
export async function readSkills(
  file: EscoFile,
  collections: { language: ReadonlySet<string>; transversal: ReadonlySet<string> },
  onBytes: OnBytes,
): Promise<Map<string, DraftSkill>> {
  const skills = new Map<string, DraftSkill>();
  const needed = [...conceptColumns, "skillType", "reuseLevel"];
  const onRow: Parameters<typeof eachRow>[2] = (cell, line) => {
    const uri = cell("conceptUri").trim();
    const reuse = cell("reuseLevel").trim();
    const skill: DraftSkill = {
      ...emptyLabels(),
      uri,
      kind: kindOf(cell("skillType"), reuse, collections.language.has(uri), collections.transversal.has(uri)),
      reuse,
      description: cell("description").trim(),
      status: cell("status").trim() || "released",
      replacedBy: replacedBy(cell),
      broader: [],
      groups: [],
      related: [] as EscoRelation[],
    };
    takeLabels(skill, "en", cell);
    refuseUnless(uri.includes("/skill/"), file, line, `"${uri}" is not the URI of a skill`);
    refuseUnless(skill.label.en !== "", file, line, "the preferred label is empty");
    skills.set(uri, skill);
  };
  await eachRow(file, needed, onRow, onBytes);
  return skills;
}

/** `occupations_en.csv`: the occupations by URI, in the order of the file. */
export async function readOccupations(file: EscoFile, onBytes: OnBytes): Promise<Map<string, DraftOccupation>> {
  const occupations = new Map<string, DraftOccupation>();
  const onRow: Parameters<typeof eachRow>[2] = (cell, line) => {
    const uri = cell("conceptUri").trim();
    const occupation: DraftOccupation = {
      ...emptyLabels(),
      uri,
      iscoGroup: cell("iscoGroup").trim(),
      code: cell("code").trim(),
      description: cell("description").trim(),
      status: cell("status").trim() || "released",
      replacedBy: replacedBy(cell),
      broader: [],
      skills: [] as EscoRelation[],
    };
    takeLabels(occupation, "en", cell);
    refuseUnless(uri.includes("/occupation/"), file, line, `"${uri}" is not the URI of an occupation`);
    refuseUnless(occupation.label.en !== "", file, line, "the preferred label is empty");
    refuseUnless(
      /^[0-9]{4}$/.test(occupation.iscoGroup),
      file,
      line,
      `ISCO group "${occupation.iscoGroup}" is not four digits`,
    );
    occupations.set(uri, occupation);
  };
  await eachRow(file, [...conceptColumns, "iscoGroup"], onRow, onBytes);
  return occupations;
}

/** Adds the labels of another language; rows of concepts that the English file does not have are left out. */
export async function addLabels(
  file: EscoFile,
  language: LabelLanguage,
  concepts: ReadonlyMap<string, DraftLabels>,
  onBytes: OnBytes,
): Promise<void> {
  const onRow: Parameters<typeof eachRow>[2] = (cell) => {
    const concept = concepts.get(cell("conceptUri").trim());
    if (concept) takeLabels(concept, language, cell);
  };
  await eachRow(file, ["conceptUri", "preferredLabel"], onRow, onBytes);
}
