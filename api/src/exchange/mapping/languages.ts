import { type CefrLevel, cefrLevels } from "@tuttu/schema";
import { readLanguageLevel, readLanguageName } from "@tuttu/search";
import { pointerOf, type RowNote, shown } from "../domain/notes.ts";
import { languageCell } from "./language-cell.ts";
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
  readonly wantsToWorkIn?: boolean;
}

/** Languages that a person wants to work in; what names none is told. */
function wantedOf(value: unknown, warnings: RowNote[]): Set<string> {
  const tags = asList(value).flatMap((entry, at) => {
    const tag = readLanguageName(languageCell(asText(entry)).language);
    if (tag !== null) return [tag];
    const pointer = pointerOf("preferences", "languages", at);
    warnings.push({ pointer, code: "language", values: { value: shown(entry) } });
    return [];
  });
  return new Set(tags);
}

/**
 * Languages of a person: `{language, fluency}`. A name that is not known is told and left out, and costs neither the other
 * languages nor the record; a level that cannot be read is unknown. Of two entries for one language the higher stays.
 * @param toWorkIn names of the languages that the person wants to work in
 */
export function languagesOf(value: unknown, warnings: RowNote[], toWorkIn: unknown = undefined): Placed[] {
  const best = new Map<string, Placed>();
  const wanted = wantedOf(toWorkIn, warnings);
  for (const [at, entry] of asList(value).entries()) {
    const { language: name, fluency } = typeof entry === "string" ? languageCell(entry) : asRecord(entry);
    const origin = `languages/${at}`;
    const found = languageOf(name ?? entry, fluency);
    if (found === null) {
      const values = { value: shown(name ?? entry) };
      warnings.push({ pointer: pointerOf("languages", at, "language"), code: "language", values });
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
  return [...best.values()].map((one) => (wanted.has(one.language) ? { ...one, wantsToWorkIn: true } : one));
}
