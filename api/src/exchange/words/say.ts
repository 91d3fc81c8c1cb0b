import type { Locale } from "@tuttu/schema";
import type { NoteValues } from "../domain/notes.ts";
import type { NoteCode, RowNoteCode } from "./codes.ts";
import { en } from "./en.ts";
import { fi } from "./fi.ts";
import { listIn } from "./lists.ts";
import { sv } from "./sv.ts";

const texts: Readonly<Record<Locale, Readonly<Record<NoteCode, string>>>> = { en, fi, sv };

/** Whether a stored word is a code: imports of earlier versions kept sentences. */
export const isCode = (word: string): word is NoteCode => Object.hasOwn(en, word);

/** The sentence of a code; numbers as the language writes them. */
export function say(code: NoteCode, locale: Locale, values: NoteValues = {}): string {
  return texts[locale][code].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? "";
    return typeof value === "number"
      ? value.toLocaleString(locale)
      : name === "allowed"
        ? listIn(value, locale)
        : value;
  });
}

/** Warnings whose own words tell what became of the value. */
const tellsAll: ReadonlySet<RowNoteCode> = new Set([
  "tooMany",
  "languageTwice",
  "languageAskedTwice",
  "languageNeed",
  "level",
  "skillLevel",
  "textLanguage",
  "place",
  "placeNear",
  "jobTime",
]);

/** A warning: what is wrong, and that the value is left out. */
export const sayWarning = (code: RowNoteCode, locale: Locale, values?: NoteValues): string =>
  `${say(code, locale, values)}. ${tellsAll.has(code) ? "" : say("leftOut", locale)}`.trim();
