import type { CandidateFacts, ConceptShare, OpeningFacts, Taxonomy } from "@tuttu/search";
import { InvertedIndex } from "../../linking/baselines/inverted-index.ts";

/** Both sides of a world in the form that naive methods read. */
export interface NaiveRecord {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Concepts of the best links. */
  readonly skills: readonly number[];
  readonly occupations: readonly number[];
}

/** Scores of all documents for one query, by their place. */
export type NaiveScores = (query: NaiveRecord) => Map<number, number>;

const words = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}+#]+/gu) ?? [];

/** The best link where it is more probable than not. */
const sure = (links: readonly ConceptShare[]): number[] => {
  const [best] = [...links].sort((a, b) => b.p - a.p || a.concept - b.concept);
  return best !== undefined && best.p >= 0.5 ? [best.concept] : [];
};

export function naiveCandidate(id: string, facts: CandidateFacts, text: string): NaiveRecord {
  return {
    id,
    title: facts.jobs.map((job) => job.title).join(" "),
    text,
    skills: facts.skills.flatMap((claim) => sure(claim.links)),
    occupations: facts.jobs.flatMap((job) => sure(job.occupations)),
  };
}

export function naiveOpening(id: string, facts: OpeningFacts, text: string): NaiveRecord {
  return {
    id,
    title: facts.title,
    text,
    skills: facts.skills.flatMap((skill) => sure(skill.links)),
    occupations: sure(facts.occupations),
  };
}

/** BM25 over the words of a field. */
export function bm25(documents: readonly NaiveRecord[], field: "title" | "text"): NaiveScores {
  const index = new InvertedIndex(
    "bm25",
    documents.map((document) => words(document[field])),
  );
  return (query) => {
    const { score, hit, count } = index.search(words(query[field]), 1e9);
    return new Map(Array.from(hit.subarray(0, count), (document) => [document, score[document] as number]));
  };
}

/** What a record stands for: skills named, and with `implied` those that its occupations ask for. */
function weightsOf(
  record: NaiveRecord,
  taxonomy: Taxonomy,
  rarity: Float64Array,
  implied: boolean,
): Map<number, number> {
  const found = new Map<number, number>();
  const put = (skill: number, weight: number) => {
    found.set(skill, Math.max(found.get(skill) ?? 0, weight * (rarity[skill] ?? 0)));
  };
  for (const skill of record.skills) put(skill, 1);
  if (implied) {
    for (const occupation of record.occupations) {
      for (const skill of taxonomy.essential[occupation] ?? []) put(skill, 0.6);
      for (const skill of taxonomy.optional[occupation] ?? []) put(skill, 0.2);
    }
  }
  return found;
}

/** Cosine of skills weighted by their rarity in the taxonomy. */
export function cosine(documents: readonly NaiveRecord[], taxonomy: Taxonomy, implied: boolean): NaiveScores {
  const rarity = Float64Array.from(taxonomy.occupationsWith, (n) =>
    Math.log(1 + taxonomy.occupations.length / (1 + n)),
  );
  const postings = new Map<number, [number, number][]>();
  documents.forEach((document, place) => {
    const weights = weightsOf(document, taxonomy, rarity, implied);
    const norm = Math.hypot(...weights.values()) || 1;
    for (const [skill, weight] of weights) {
      const list = postings.get(skill) ?? [];
      postings.set(skill, list);
      list.push([place, weight / norm]);
    }
  });
  return (query) => {
    const scores = new Map<number, number>();
    for (const [skill, weight] of weightsOf(query, taxonomy, rarity, implied)) {
      for (const [place, there] of postings.get(skill) ?? [])
        scores.set(place, (scores.get(place) ?? 0) + weight * there);
    }
    return scores;
  };
}

/** Shared skills over all skills of both. */
export function jaccard(documents: readonly NaiveRecord[]): NaiveScores {
  const sets = documents.map((document) => new Set(document.skills));
  const postings = new Map<number, number[]>();
  sets.forEach((skills, place) => {
    for (const skill of skills) postings.set(skill, [...(postings.get(skill) ?? []), place]);
  });
  return (query) => {
    const own = new Set(query.skills);
    const shared = new Map<number, number>();
    for (const skill of own)
      for (const place of postings.get(skill) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    for (const [place, n] of shared) shared.set(place, n / (own.size + (sets[place]?.size ?? 0) - n));
    return shared;
  };
}
