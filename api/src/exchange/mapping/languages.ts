import { type CefrLevel, cefrLevels } from "@tuttu/schema";
import { readLanguageLevel, readLanguageName } from "@tuttu/search";
import { pointerOf, type RowNote, shown } from "../domain/notes.ts";
import { asList, asRecord, asText } from "./values.ts";

export interface LanguageRead {
  readonly language: string;
  readonly cefr: CefrLevel | null;
  readonly isNative: boolean;
  /** The level as it was written, kept where it was words and not CEFR. */
  readonly evidence: string;
}

export const cefrWords = cefrLevels.join(", ");

/**
 * A language and its level as people write them: "Finnish" and "B1", "suomi" and "hyvä", "fi" and "".
 * A level in words becomes the CEFR level that it usually means; an unreadable one is unknown. Null where the
 * language's name is not known.
 */
export function languageOf(name: unknown, fluency: unknown): LanguageRead | null {
  const language = readLanguageName(asText(name));
  if (language === null) return null;
  const said = asText(fluency);
  const { level, about, native } = readLanguageLevel(said);
  const cefr = level === null || level === 0 ? null : (cefrLevels[level - 1] ?? null);
  return { language, cefr, isNative: native, evidence: about || (said !== "" && cefr === null) ? said : "" };
}

interface Placed extends LanguageRead {
  readonly origin: string;
}

/**
 * Languages of a person: `{language, fluency}`. A name that is not known makes the record faulty, since dropping it could
 * hide a requirement that is met; a level that cannot be read is unknown. Of two entries for one language the higher stays.
 */
export function languagesOf(value: unknown, errors: RowNote[], warnings: RowNote[]): Placed[] {
  const best = new Map<string, Placed>();
  for (const [at, entry] of asList(value).entries()) {
    const { language: name, fluency } = asRecord(entry);
    const origin = `languages/${at}`;
    const found = languageOf(name ?? entry, fluency);
    if (found === null) {
      errors.push({
        pointer: pointerOf("languages", at, "language"),
        code: "language",
        values: { value: shown(name ?? entry) },
      });
      continue;
    }
    if (asText(fluency) !== "" && found.cefr === null) {
      const values = { value: shown(fluency), allowed: cefrWords };
      warnings.push({ pointer: pointerOf("languages", at, "fluency"), code: "level", values });
    }
    const before = best.get(found.language);
    if (before !== undefined) {
      warnings.push({
        pointer: pointerOf("languages", at, "language"),
        code: "languageTwice",
        values: { value: shown(name) },
      });
    }
    if (before === undefined || (found.cefr ?? "") > (before.cefr ?? ""))
      best.set(found.language, { ...found, origin });
  }
  return [...best.values()];
}
