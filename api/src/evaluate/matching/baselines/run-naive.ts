import type { CandidateFacts, OpeningFacts, Taxonomy } from "@tuttu/search";
import type { Grades } from "../read-world.ts";
import { measureWorld, type WorldMetrics } from "../world-metrics.ts";
import { bm25, cosine, jaccard, type NaiveRecord, type NaiveScores } from "./naive-methods.ts";
import { requirementsMet } from "./requirements.ts";

export interface Side<Facts> {
  readonly records: readonly NaiveRecord[];
  readonly facts: readonly Facts[];
}

/** Kept before requirements move them, and after. */
const POOL = 400;
const MOST = 100;

function best(scores: ReadonlyMap<number, number>, ids: readonly NaiveRecord[], k: number): [number, number][] {
  const id = (place: number) => ids[place]?.id ?? "";
  return [...scores].sort((a, b) => b[1] - a[1] || (id(a[0]) < id(b[0]) ? -1 : 1)).slice(0, k);
}

/**
 * Runs every naive method over the graded queries of one direction. `met` says how far a query and a document meet
 * each other's requirements.
 */
export function runNaive(
  grades: Grades,
  queries: readonly NaiveRecord[],
  documents: readonly NaiveRecord[],
  taxonomy: Taxonomy,
  met: (query: number, document: number) => number,
): Record<string, WorldMetrics> {
  const implied = cosine(documents, taxonomy, true);
  const methods: Record<string, NaiveScores> = {
    "BM25 on title": bm25(documents, "title"),
    "BM25 on text": bm25(documents, "text"),
    "skills, Jaccard": jaccard(documents),
    "skills, IDF cosine": cosine(documents, taxonomy, false),
    "+ skills that occupations imply": implied,
  };
  const asked = queries.flatMap((query, place) => (grades.has(query.id) ? [{ query, place }] : []));
  const idsOf = (places: readonly (readonly [number, number])[]) => places.map(([at]) => documents[at]?.id ?? "");
  const out: Record<string, WorldMetrics> = {};
  for (const [name, scores] of Object.entries(methods)) {
    const rankings = new Map(asked.map(({ query }) => [query.id, idsOf(best(scores(query), documents, MOST))]));
    out[name] = measureWorld(grades, rankings);
  }
  const withRules = asked.map(({ query, place }) => {
    const moved = best(implied(query), documents, POOL).map(([at, value]) => [at, value * met(place, at)] as const);
    return [query.id, idsOf(best(new Map(moved), documents, MOST))] as const;
  });
  out["+ requirements as a factor"] = measureWorld(grades, new Map(withRules));
  return out;
}

/** Both directions; null grades give an empty table. */
export function runBothNaive(
  candidates: Side<CandidateFacts>,
  openings: Side<OpeningFacts>,
  grades: { readonly forOpening: Grades | null; readonly forCandidate: Grades | null },
  taxonomy: Taxonomy,
) {
  const met = (candidate: number, opening: number): number => {
    const [person, job] = [candidates.facts[candidate], openings.facts[opening]];
    return person === undefined || job === undefined ? 0 : requirementsMet(person, job);
  };
  return {
    forOpening:
      grades.forOpening === null
        ? {}
        : runNaive(grades.forOpening, openings.records, candidates.records, taxonomy, (o, c) => met(c, o)),
    forCandidate:
      grades.forCandidate === null
        ? {}
        : runNaive(grades.forCandidate, candidates.records, openings.records, taxonomy, (c, o) => met(c, o)),
  };
}
