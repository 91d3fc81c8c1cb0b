import type { RowNote } from "../domain/notes.ts";
import { pointerOf, shown } from "../domain/notes.ts";
import { listed } from "../words/lists.ts";
import { skillLevelOf } from "./terms.ts";
import { asList, asRecord, asText } from "./values.ts";

interface SkillRead {
  readonly text: string;
  readonly level: 1 | 2 | 3 | 4 | null;
  /** Path of the item in the record. */
  readonly origin: string;
}

/** Levels are named skills' own: what stands below as a keyword has none. */
function levelOf(skill: Readonly<Record<string, unknown>>, origin: string, warnings: RowNote[]) {
  const level = skillLevelOf(skill.level);
  if (level === undefined) {
    const values = { value: shown(skill.level), allowed: listed("skillLevels") };
    warnings.push({ pointer: pointerOf(...origin.split("/"), "level"), code: "skillLevel", values });
  }
  return level ?? null;
}

/**
 * Skills of a record: texts, or objects with `name`, `level` and `keywords`. JSON Resume's names with the keywords below
 * them are both what a person writes of themselves. A text that stands twice is one skill. A single text of a list
 * divides by semicolons.
 */
export function skillsOf(value: unknown, field: string, warnings: RowNote[]): SkillRead[] {
  const read = asList(value).flatMap((entry, at): SkillRead[] => {
    const origin = Array.isArray(value) ? `${field}/${at}` : field;
    if (typeof entry === "string" || typeof entry === "number") {
      const texts = Array.isArray(value) ? [asText(entry)] : asText(entry).split(";");
      return texts.map((text) => ({ text: text.trim(), level: null, origin }));
    }
    const skill = asRecord(entry);
    const keywords = asList(skill.keywords).map((word, place) => ({
      text: asText(word),
      level: null,
      origin: `${origin}/keywords/${place}`,
    }));
    return [{ text: asText(skill.name), level: levelOf(skill, origin, warnings), origin }, ...keywords];
  });
  const distinct = new Map<string, SkillRead>();
  for (const skill of read) if (skill.text !== "" && !distinct.has(skill.text)) distinct.set(skill.text, skill);
  return [...distinct.values()];
}
