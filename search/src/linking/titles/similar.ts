import type { Taxonomy } from "../../taxonomy/taxonomy.ts";
import { gramsOf } from "../labels/grams.ts";
import { labelKey } from "../normalise/index.ts";
import type { Link, SimilarTitle, TitleCorpus } from "../types.ts";
import { readTitle } from "./strip.ts";

type Vector = ReadonlyMap<number, number>;

interface ReadyCorpus extends TitleCorpus {
  readonly grams: readonly Vector[];
  readonly skills: readonly Vector[];
  readonly document: ReadonlyMap<number, number>;
  ready(title: string): { grams: Vector; skills: Vector };
}

const length = (vector: Vector): number =>
  Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0));

function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [key, value] of small) dot += value * (large.get(key) ?? 0);
  const norm = length(a) * length(b);
  return norm > 0 ? dot / norm : 0;
}

/** Skills of the occupations that a title may mean, weighted by how sure the link is and how rare the skill. */
function skillsOf(taxonomy: Taxonomy, links: readonly Link[]): Vector {
  const out = new Map<number, number>();
  const all = taxonomy.occupations.length;
  const put = (numbers: Uint32Array | undefined, weight: number) => {
    for (const skill of numbers ?? []) {
      const rarity = Math.log(1 + all / Math.max(1, taxonomy.occupationsWith[skill] ?? 1));
      out.set(skill, (out.get(skill) ?? 0) + weight * rarity);
    }
  };
  const sum = links.reduce((total, link) => total + link.confidence, 0) || 1;
  for (const link of links) {
    put(taxonomy.essential[link.concept], link.confidence / sum);
    put(taxonomy.optional[link.concept], (0.4 * link.confidence) / sum);
  }
  return out;
}

/** Titles ready for comparing: their characters, and the skills of what they link to. */
export function makeTitleCorpus(
  taxonomy: Taxonomy,
  titles: readonly string[],
  link: (title: string) => Link[],
): TitleCorpus {
  const document = new Map<number, number>();
  const bare = titles.map((title) => {
    const grams = new Set<number>();
    gramsOf(labelKey(readTitle(title).title), grams);
    for (const gram of grams) document.set(gram, (document.get(gram) ?? 0) + 1);
    return grams;
  });
  const weigh = (grams: ReadonlySet<number>): Vector =>
    new Map([...grams].map((gram) => [gram, Math.log(1 + titles.length / (document.get(gram) ?? 1))]));
  const ready = (title: string) => {
    const grams = new Set<number>();
    gramsOf(labelKey(readTitle(title).title), grams);
    return { grams: weigh(grams), skills: skillsOf(taxonomy, link(title)) };
  };
  const corpus: ReadyCorpus = {
    size: titles.length,
    grams: bare.map(weigh),
    skills: titles.map((title) => skillsOf(taxonomy, link(title))),
    document,
    ready,
  };
  return corpus;
}

/** Orders a corpus by likeness to a title: half by characters, half by the skills behind it. */
export function compareTitles(title: string, corpus: TitleCorpus, limit: number): SimilarTitle[] {
  const { grams, skills, ready, size } = corpus as ReadyCorpus;
  const asked = ready(title);
  const scored = Array.from({ length: size }, (_, index) => ({
    index,
    score:
      Math.round(
        1e6 * (0.5 * cosine(asked.grams, grams[index] as Vector) + 0.5 * cosine(asked.skills, skills[index] as Vector)),
      ) / 1e6,
  }));
  return scored.sort((a, b) => b.score - a.score || a.index - b.index).slice(0, limit);
}
