import { readdirSync, readFileSync } from "node:fs";
import type { LabelLanguage, SkillKind } from "@tuttu/search";

/** A concept as the data files write it: labels per language, the preferred one first. */
export type StarterLabels = Readonly<Record<LabelLanguage, readonly string[]>>;

export interface StarterSkill extends StarterLabels {
  readonly id: string;
  readonly kind: SkillKind;
  /** Broader skills, named by any of their English labels. */
  readonly broader?: readonly string[];
}

export interface StarterOccupation extends StarterLabels {
  readonly id: string;
  readonly isco: string;
  /** Skills, named by any of their English labels. */
  readonly essential: readonly string[];
  readonly optional: readonly string[];
}

export interface StarterGroup {
  readonly code: string;
  readonly label: Readonly<Record<LabelLanguage, string>>;
}

interface SkillFile {
  readonly group: StarterGroup;
  readonly skills: readonly StarterSkill[];
}

interface OccupationFile {
  readonly occupations: readonly StarterOccupation[];
}

const folder = new URL("./data/", import.meta.url);

function read<T>(prefix: string): T[] {
  const names = readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith(".json"));
  return names.sort().map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as T);
}

/** The skill files in `data/`, one per field of work. */
export const readSkillFiles = (): SkillFile[] => read<SkillFile>("skills-");

type IscoFile = Readonly<Record<string, readonly [en: string, fi: string, sv: string]>>;

/** ISCO-08 groups by code: every major and sub-major group, and those that lead to an occupation of the starter. */
export const readIscoFile = (): StarterGroup[] =>
  Object.entries(JSON.parse(readFileSync(new URL("isco-groups.json", folder), "utf8")) as IscoFile).map(
    ([code, [en, fi, sv]]) => ({ code, label: { en, fi, sv } }),
  );

/** The occupation files in `data/`, one per field of work. */
export const readOccupationFiles = (): OccupationFile[] => read<OccupationFile>("occupations-");
