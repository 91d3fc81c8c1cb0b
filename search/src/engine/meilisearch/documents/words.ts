import type { IndexDoc } from "../../../documents/index-doc.ts";
import type { TextColumns } from "../../text/text-of.ts";
import { encodedWords } from "./encode.ts";

/** Words of each field in order; further forms of them in no order; headline and labels once more, slips forgiven. */
export const wordFields = ["headline", "skills", "body", "headlineMore", "skillsMore", "bodyMore", "loose"] as const;
export type WordField = (typeof wordFields)[number];

/** The server counts at most 65,535 words of a field and would leave out the rest without a word. */
const wordsMax = 60_000;

export function wordsOf(doc: IndexDoc, texts: TextColumns): Readonly<Record<WordField, string | readonly string[]>> {
  const [headline = [], skills = [], body = [], headlineMore = [], skillsMore = [], bodyMore = []] = texts
    .of(doc)
    .map((column) => encodedWords(column).slice(0, wordsMax));
  return {
    headline: headline.join(" "),
    skills: skills.join(" "),
    body: body.join(" "),
    // Entries of a list stand apart, so that no phrase is found across further forms.
    headlineMore,
    skillsMore,
    bodyMore,
    loose: [...headline, ...skills].join(" "),
  };
}
