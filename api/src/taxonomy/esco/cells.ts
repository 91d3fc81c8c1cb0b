import type { LabelLanguage, SkillKind } from "@tuttu/search";
import type { Cell } from "./csv-rows.ts";

/** Labels of one language as they gather; the lists stay without the preferred label and without repetitions. */
export interface DraftLabels {
  label: Record<LabelLanguage, string>;
  alt: Record<LabelLanguage, string[]>;
  hidden: Record<LabelLanguage, string[]>;
}

export const emptyLabels = (): DraftLabels => ({
  label: { en: "", fi: "", sv: "" },
  alt: { en: [], fi: [], sv: [] },
  hidden: { en: [], fi: [], sv: [] },
});

const tidy = (text: string) => text.replace(/\s+/g, " ").trim();

/** Labels stand one to a line inside their cell; " | " in collection files. */
export function labelList(text: string, without: Iterable<string>): string[] {
  if (text === "") return [];
  const seen = new Set([...without].map((label) => label.toLowerCase()));
  const labels: string[] = [];
  for (const label of text.split(/\r?\n| \| /).map(tidy)) {
    const key = label.toLowerCase();
    if (label === "" || seen.has(key)) continue;
    seen.add(key);
    labels.push(label);
  }
  return labels;
}

/** Takes the labels of one language from a row, into `labels`. */
export function takeLabels(labels: DraftLabels, language: LabelLanguage, cell: Cell): void {
  const preferred = tidy(cell("preferredLabel"));
  const alternative = labelList(cell("altLabels"), [preferred]);
  labels.label[language] = preferred;
  labels.alt[language] = alternative;
  labels.hidden[language] = labelList(cell("hiddenLabels"), [preferred, ...alternative]);
}

/** Identifiers in one cell, separated by commas, bars or line breaks. */
export const uriList = (text: string): string[] => text.split(/[\s,|]+/).filter((uri) => uri !== "");

/** Newer versions may tell what replaced a concept; the column's name has varied. */
export function replacedBy(cell: Cell): string[] {
  return uriList(cell("replacedBy") || cell("isReplacedBy") || cell("replacedByUri"));
}

/** "knowledge" and "skill/competence" and the collections, folded into the four kinds. */
export function kindOf(skillType: string, reuse: string, isLanguage: boolean, isTransversal: boolean): SkillKind {
  if (isLanguage) return "language";
  if (isTransversal || reuse === "transversal") return "transversal";
  return skillType === "knowledge" ? "knowledge" : "skill";
}

/** The code of a skill group: its own ("S1.2.3"), "isced-f/0613" for a field of education, else the URI's end. */
export function groupCode(uri: string, code: string): string {
  if (code !== "") return code;
  const parts = uri.split("/");
  const last = parts.at(-1) ?? uri;
  return parts.at(-2) === "isced-f" ? `isced-f/${last}` : last;
}
