import { CandidateIndex, type CandidateVector, type MatchModel, OpeningIndex, type OpeningVector } from "@tuttu/search";
import type { Rankings } from "./world-metrics.ts";

const MOST = 100;
/** Queries between two breaths: timers and signals get their turn. */
const BREATH = 25;
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

export type Progress = (step: string, done: number, of: number) => void;

async function eachRanked<T>(
  step: string,
  queries: readonly (readonly [string, T])[],
  rank: (query: T) => readonly { readonly id: string }[],
  onProgress: Progress,
): Promise<Rankings> {
  const out = new Map<string, string[]>();
  for (const [done, [id, query]] of queries.entries()) {
    out.set(
      id,
      rank(query).map((ranked) => ranked.id),
    );
    if (done % BREATH === 0) {
      onProgress(step, done, queries.length);
      await breathe();
    }
  }
  onProgress(step, queries.length, queries.length);
  return out;
}

/** Who is asked about; null: everyone. */
export interface Asked {
  readonly openings: ReadonlySet<string> | null;
  readonly candidates: ReadonlySet<string> | null;
}

/** The best 100 candidates of the openings asked about, and the best 100 openings of the candidates asked about. */
export async function rankWorld(
  candidates: readonly (readonly [string, CandidateVector])[],
  openings: readonly (readonly [string, OpeningVector])[],
  asked: Asked,
  model: MatchModel,
  onProgress: Progress,
): Promise<{ forOpening: Rankings; forCandidate: Rankings }> {
  const people = new CandidateIndex(model, candidates);
  const jobs = new OpeningIndex(model, openings);
  const who = candidates.filter(([id]) => asked.candidates?.has(id) ?? true);
  const which = openings.filter(([id]) => asked.openings?.has(id) ?? true);
  return {
    forOpening: await eachRanked("candidates for openings", which, (one) => people.top(one, MOST), onProgress),
    forCandidate: await eachRanked(
      "openings for candidates",
      who,
      (one) => jobs.topForCandidate(one, MOST),
      onProgress,
    ),
  };
}
