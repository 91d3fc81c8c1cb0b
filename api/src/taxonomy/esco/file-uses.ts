import type { EscoFile, EscoFiles } from "./esco-files.ts";
import { EscoProblem } from "./esco-problem.ts";

/** The files without which a classification cannot be read, and what each is for. */
export const requiredFiles = {
  "skills_en.csv": "the skills and their English labels",
  "occupations_en.csv": "the occupations and their English labels",
  "occupationSkillRelations.csv": "the essential and optional skills of each occupation",
  "broaderRelationsSkillPillar.csv": "broader skills and skill groups",
  "broaderRelationsOccPillar.csv": "broader occupations",
  "skillSkillRelations.csv": "relations between skills",
  "skillGroups_en.csv": "the names of the skill groups",
  "ISCOGroups_en.csv": "the names of the ISCO-08 groups",
} as const;

/** Files that add something; their absence is told, not refused. */
export const optionalFiles = {
  "skills_fi.csv": "Finnish skill labels",
  "occupations_fi.csv": "Finnish occupation labels",
  "skills_sv.csv": "Swedish skill labels",
  "occupations_sv.csv": "Swedish occupation labels",
  "languageSkillsCollection_en.csv": "which skills are languages",
  "transversalSkillsCollection_en.csv": "which skills are transversal",
} as const;

export type RequiredFile = keyof typeof requiredFiles;

/** The file of that name, null when the download does not have it. */
export const fileOrNull = (files: EscoFiles, name: string): EscoFile | null =>
  files.byName.get(name.toLowerCase()) ?? null;

/** Refuses a download that lacks required files, naming all of them and the archive each usually comes in. */
export function checkRequired(files: EscoFiles): void {
  const names = Object.keys(requiredFiles) as RequiredFile[];
  const missing = names.filter((name) => !fileOrNull(files, name));
  if (missing.length === 0) return;
  const list = missing.map((name) => `${name} (${requiredFiles[name]})`).join(", ");
  const hint =
    "The ESCO portal offers them as the CSV downloads of the classification in English and of its relations.";
  throw new EscoProblem("missingFile", `The download lacks ${list}. ${hint}`, { file: missing[0] ?? "" });
}

/** The required file of that name; `checkRequired` has seen it. */
export function required(files: EscoFiles, name: RequiredFile): EscoFile {
  const file = fileOrNull(files, name);
  if (!file)
    throw new EscoProblem("missingFile", `The download lacks ${name} (${requiredFiles[name]}).`, { file: name });
  return file;
}

/** The optional files that are absent. */
export function absentFiles(files: EscoFiles): { file: string; use: string }[] {
  return Object.entries(optionalFiles)
    .filter(([file]) => !fileOrNull(files, file))
    .map(([file, use]) => ({ file, use }));
}
