import type { CandidateDoc } from "@tuttu/search";

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}]{4,}/gu) ?? []);
/** Of so many people, since counting words of everybody tells no more. */
const lookedAt = 5_000;
const different = 20;

/** `count` questions of one word each: the twenty words that most people have, over and over. */
export function frequentWords(documents: readonly CandidateDoc[], count: number): string[] {
  const counts = new Map<string, number>();
  for (const { headline, skillLabels, text } of documents.slice(0, lookedAt)) {
    for (const word of wordsOf(`${headline}\n${skillLabels.join("\n")}\n${text}`)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const most = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, different);
  return Array.from({ length: count }, (_, at) => most[at % most.length]?.[0] ?? "");
}
