import { type CefrLevel, cefrLevels } from "@tuttu/schema";
import { readLanguageLevel, readLanguageName } from "@tuttu/search";
import { asText } from "./values.ts";

export interface LanguageRead {
  readonly language: string;
  readonly cefr: CefrLevel | null;
  readonly isNative: boolean;
  /** The level as it was written, kept where it was words and not CEFR. */
  readonly evidence: string;
}

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

/** One entry a language: of two for the same language the better told one stays. */
export function distinctLanguages<T extends { readonly language: string; readonly cefr: CefrLevel | null }>(
  languages: readonly T[],
): T[] {
  const best = new Map<string, T>();
  for (const language of languages) {
    const before = best.get(language.language);
    if (!before || (language.cefr ?? "") > (before.cefr ?? "")) best.set(language.language, language);
  }
  return [...best.values()];
}
