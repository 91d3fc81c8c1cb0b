import type { Taxonomy } from "../../taxonomy/taxonomy.ts";
import { gramsOf } from "../labels/grams.ts";
import { stemsOf } from "../labels/stems.ts";
import type { MeaningSpace } from "../meaning/space.ts";
import { unit } from "../meaning/svd.ts";
import { labelKey } from "../normalise/index.ts";
import type { Link, SimilarTitle, TitleCorpus } from "../types.ts";
import { cosine, gathered, rarities, type SparseVector } from "./sparse-vector.ts";
import { readTitle } from "./strip.ts";

/** How much each way of comparing counts; four numbers, tuned on the public titles. */
const parts = { letters: 0.75, words: 0.75, skills: 2.5, meaning: 2 } as const;

/** Links of a title that are compared; weak ones count by the root of their confidence. */
export const comparedLinks = 10;

/** A title in the ways that it is compared. */
interface ReadyTitle {
  readonly letters: SparseVector;
  readonly words: SparseVector;
  readonly skills: SparseVector;
  readonly meaning: Float32Array | null;
}

/** What comparing titles needs of a linker. */
export interface TitleTools {
  readonly taxonomy: Taxonomy;
  readonly space: MeaningSpace | null;
  link(title: string): readonly Link[];
}

interface ReadyCorpus extends TitleCorpus {
  readonly titles: readonly ReadyTitle[];
  ready(title: string): ReadyTitle;
}

const shares = (links: readonly Link[]): readonly (readonly [number, number])[] => {
  const all = links.reduce((sum, link) => sum + Math.sqrt(link.confidence), 0) || 1;
  return links.map((link) => [link.concept, Math.sqrt(link.confidence) / all]);
};

/** Skills of the occupations that a title may mean, weighted by how sure the link is and how rare the skill. */
function skillsOf({ taxonomy }: TitleTools, links: readonly Link[]): SparseVector {
  const cells: [number, number][] = [];
  const put = (numbers: Uint32Array | undefined, weight: number) => {
    for (const skill of numbers ?? []) {
      const rarity = Math.log(1 + taxonomy.occupations.length / Math.max(1, taxonomy.occupationsWith[skill] ?? 1));
      cells.push([skill, weight * rarity]);
    }
  };
  for (const [occupation, share] of shares(links)) {
    put(taxonomy.essential[occupation], share);
    put(taxonomy.optional[occupation], 0.4 * share);
  }
  return gathered(cells);
}

/** Direction of the occupations that a title may mean. */
function meaningOf({ space }: TitleTools, links: readonly Link[]): Float32Array | null {
  if (space === null || links.length === 0) return null;
  const out = new Float32Array(space.width);
  for (const [occupation, share] of shares(links.slice(0, 5))) {
    for (let k = 0; k < space.width; k++) {
      out[k] = (out[k] as number) + share * (space.occupations[occupation * space.width + k] as number);
    }
  }
  unit(out, 0, space.width);
  return out;
}

const gramsIn = (title: string): number[] => {
  const grams = new Set<number>();
  gramsOf(labelKey(title), grams);
  return [...grams];
};

const wordsIn = (title: string): string[] => stemsOf(labelKey(title), 0);

/** Titles made ready for comparing: their letters and words, and the skills and meaning of what they link to. */
export function makeTitleCorpus(tools: TitleTools, titles: readonly string[]): TitleCorpus {
  const bare = titles.map((title) => readTitle(title).linkable);
  const wordNumbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = wordNumbers.get(word) ?? wordNumbers.size;
    wordNumbers.set(word, known);
    return known;
  };
  const letterRarity = rarities(bare.map(gramsIn));
  const wordRarity = rarities(bare.map((title) => wordsIn(title).map(numberOf)));
  const ready = (title: string): ReadyTitle => {
    const text = readTitle(title).linkable;
    const links = tools.link(title).slice(0, comparedLinks);
    return {
      letters: gathered(gramsIn(text).map((gram) => [gram, letterRarity(gram)])),
      words: gathered(wordsIn(text).map((word) => [numberOf(word), wordRarity(numberOf(word))])),
      skills: skillsOf(tools, links),
      meaning: meaningOf(tools, links),
    };
  };
  const corpus: ReadyCorpus = { size: titles.length, titles: titles.map(ready), ready };
  return corpus;
}

function dot(a: Float32Array | null, b: Float32Array | null): number {
  if (a === null || b === null) return 0;
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}

/** Orders a corpus by likeness to a title: letters, words, and the skills and meaning behind both titles. */
export function compareTitles(title: string, corpus: TitleCorpus, limit: number): SimilarTitle[] {
  const { titles, ready } = corpus as ReadyCorpus;
  const asked = ready(title);
  const all = parts.letters + parts.words + parts.skills + parts.meaning;
  const scored = titles.map((other, index) => {
    const sum =
      parts.letters * cosine(asked.letters, other.letters) +
      parts.words * cosine(asked.words, other.words) +
      parts.skills * cosine(asked.skills, other.skills) +
      parts.meaning * dot(asked.meaning, other.meaning);
    return { index, score: Math.round((1e6 * sum) / all) / 1e6 };
  });
  return scored.sort((a, b) => b.score - a.score || a.index - b.index).slice(0, limit);
}
