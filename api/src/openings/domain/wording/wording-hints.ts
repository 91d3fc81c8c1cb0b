import { type WordingConcern, wordingConcerns } from "@tuttu/schema";
import { wordingPatterns } from "./patterns.ts";

/** Wording that may shut people out: where it stands, as typed, and what the concern is. */
export interface WordingFinding {
  readonly pointer: string;
  readonly found: string;
  readonly concern: WordingConcern;
}

/** One expression a concern; longer patterns first, so that the most telling words are shown. */
const expressions = wordingConcerns.map((concern) => {
  const parts = [...wordingPatterns[concern]]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((pattern) => pattern.replaceAll("*", "[\\p{L}\\p{M}-]*"));
  return [concern, new RegExp(`(?<![\\p{L}\\p{M}])(?:${parts.join("|")})(?![\\p{L}\\p{M}])`, "giu")] as const;
});

const findingsMax = 20;

/**
 * Looks through the texts of an opening. Findings are hints: nothing is refused, since a reason may be good.
 * @param texts pointer into the opening and text
 */
export function findWording(texts: readonly (readonly [pointer: string, text: string])[]): WordingFinding[] {
  const findings: WordingFinding[] = [];
  for (const [pointer, text] of texts) {
    const said = text.normalize("NFC");
    for (const [concern, expression] of expressions) {
      const seen = new Set<string>();
      for (const [found] of said.matchAll(expression)) {
        if (seen.has(found.toLowerCase())) continue;
        seen.add(found.toLowerCase());
        findings.push({ pointer, found, concern });
      }
    }
  }
  return findings.slice(0, findingsMax);
}
