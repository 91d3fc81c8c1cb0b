import type { LabelLanguage } from "@tuttu/search";
import { type EscoFile, type EscoFiles, findEscoFiles } from "./esco-files.ts";
import type { EscoRelease } from "./esco-release.ts";
import { absentFiles, checkRequired, fileOrNull, required } from "./file-uses.ts";
import { addLabels, readCollection, readOccupations, readSkills } from "./read-concepts.ts";
import {
  type DraftGroup,
  readBroaderOccupations,
  readBroaderSkills,
  readGroups,
  readOccupationSkills,
  readSkillRelations,
  type Unknown,
} from "./read-relations.ts";

export interface ReadProgress {
  /** The file being read. */
  readonly file: string;
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

export interface ReadOptions {
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Overrides the version that file names tell, e.g. "1.2.0". */
  readonly version?: string;
}

const otherLanguages: readonly LabelLanguage[] = ["fi", "sv"];

/** A byte counter per file that reports the whole. */
function meter(files: EscoFiles, report: ReadOptions["onProgress"]): (file: EscoFile) => (bytes: number) => void {
  const bytesTotal = [...files.byName.values()].reduce((sum, file) => sum + file.bytes, 0);
  let bytesDone = 0;
  return (file) => (bytes) => {
    bytesDone += bytes;
    report?.({ file: file.name, bytesDone, bytesTotal });
  };
}

/**
 * Reads an official ESCO CSV download: a zip with everything, a folder of the portal's zips, or a folder of unpacked
 * CSV files. Streams every file; holds the finished release only. Throws `EscoProblem`.
 */
export async function readEsco(path: string, options: ReadOptions = {}): Promise<EscoRelease> {
  const files = await findEscoFiles(path);
  try {
    checkRequired(files);
    return await readRelease(files, options);
  } finally {
    files.close();
  }
}

async function readRelease(files: EscoFiles, options: ReadOptions): Promise<EscoRelease> {
  const counted = meter(files, options.onProgress);
  const unknown: Unknown = { occupations: new Set(), skills: new Set(), relations: 0 };
  const collection = async (name: string): Promise<Set<string>> => {
    const file = fileOrNull(files, name);
    return file ? readCollection(file, counted(file)) : new Set();
  };
  const language = await collection("languageSkillsCollection_en.csv");
  const transversal = await collection("transversalSkillsCollection_en.csv");
  const skillFile = required(files, "skills_en.csv");
  const skills = await readSkills(skillFile, { language, transversal }, counted(skillFile));
  const occupationFile = required(files, "occupations_en.csv");
  const occupations = await readOccupations(occupationFile, counted(occupationFile));
  const languages: LabelLanguage[] = ["en"];
  const skillGroups = new Map<string, DraftGroup>();
  const iscoGroups = new Map<string, DraftGroup>();
  for (const code of ["en", ...otherLanguages] as const) {
    for (const [name, groups] of [["skillGroups", skillGroups] as const, ["ISCOGroups", iscoGroups] as const]) {
      const file = fileOrNull(files, `${name}_${code}.csv`);
      if (file) await readGroups(file, code, groups, counted(file));
    }
    if (code === "en") continue;
    for (const [name, concepts] of [["skills", skills] as const, ["occupations", occupations] as const]) {
      const file = fileOrNull(files, `${name}_${code}.csv`);
      if (file) await addLabels(file, code, concepts, counted(file));
      if (file && name === "skills") languages.push(code);
    }
  }
  const broaderSkillFile = required(files, "broaderRelationsSkillPillar.csv");
  await readBroaderSkills(broaderSkillFile, skills, skillGroups, unknown, counted(broaderSkillFile));
  const broaderOccupationFile = required(files, "broaderRelationsOccPillar.csv");
  await readBroaderOccupations(broaderOccupationFile, occupations, unknown, counted(broaderOccupationFile));
  const skillRelationFile = required(files, "skillSkillRelations.csv");
  await readSkillRelations(skillRelationFile, skills, unknown, counted(skillRelationFile));
  const relationFile = required(files, "occupationSkillRelations.csv");
  await readOccupationSkills(relationFile, occupations, skills, unknown, counted(relationFile));
  return {
    version: `esco-${options.version ?? files.version ?? "unversioned"}`,
    languages,
    skills: [...skills.values()],
    occupations: [...occupations.values()],
    skillGroups: [...skillGroups.values()],
    iscoGroups: [...iscoGroups.values()],
    counts: {
      unknownOccupations: unknown.occupations.size,
      unknownSkills: unknown.skills.size,
      relationsSkipped: unknown.relations,
    },
    absent: absentFiles(files),
  };
}
