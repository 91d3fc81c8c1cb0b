import {
  currentWeights,
  inferCandidate,
  inferOpening,
  type Linker,
  makeMatchModel,
  type Taxonomy,
  type Weights,
} from "@tuttu/search";
import { naiveCandidate, naiveOpening } from "./baselines/naive-methods.ts";
import { runBothNaive } from "./baselines/run-naive.ts";
import { type FactsOfWorld, linkWorld } from "./link-world.ts";
import { type Progress, rankWorld } from "./rank-world.ts";
import { type Grades, readWorld } from "./read-world.ts";
import { measureWorld, type Rankings, type WorldMetrics } from "./world-metrics.ts";

export interface EvaluateMatchingOptions {
  /** A world's folder, or the folder that holds it as `world/`. */
  readonly folder: string;
  readonly taxonomy: Taxonomy;
  /** A light linker is enough. */
  readonly linker: Linker;
  readonly weights?: Weights;
  /** Also run the naive methods, where the folder has answers. */
  readonly baselines?: boolean;
  readonly onProgress?: Progress;
}

export interface MatchingEvaluation {
  readonly task: "t4_candidates_for_opening" | "t4_openings_for_candidate";
  readonly queries: number;
  /** Null where the folder holds no answers. */
  readonly metrics: WorldMetrics | null;
  /** The same metrics over candidates by the language of their profile (openings for candidates only). */
  readonly byLanguage: Readonly<Record<string, WorldMetrics>>;
  readonly baselines: Readonly<Record<string, WorldMetrics>>;
  readonly predictions: readonly {
    readonly task: string;
    readonly query: string;
    readonly ranking: readonly string[];
  }[];
}

/** Splits graded queries by what `groupOf` says of their ids. */
function byGroup(
  grades: Grades | null,
  rankings: Rankings,
  groupOf: (id: string) => string,
): Record<string, WorldMetrics> {
  if (grades === null) return {};
  const groups = Map.groupBy(grades, ([query]) => groupOf(query));
  return Object.fromEntries(
    [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([group, own]) => [group, measureWorld(new Map(own), rankings)]),
  );
}

function naive(world: FactsOfWorld, taxonomy: Taxonomy, grades: Parameters<typeof runBothNaive>[2]) {
  const { candidates, openings } = world;
  return runBothNaive(
    {
      records: candidates.map(({ id, facts, text }) => naiveCandidate(id, facts, text)),
      facts: candidates.map(({ facts }) => facts),
    },
    {
      records: openings.map(({ id, facts, text }) => naiveOpening(id, facts, text)),
      facts: openings.map(({ facts }) => facts),
    },
    grades,
    taxonomy,
  );
}

/**
 * Runs linker, inference and ranking as they serve over a world and measures both directions; a folder without answers
 * is predicted all the same, for every opening and every candidate. Empty where the folder holds no world.
 */
export async function evaluateMatching(options: EvaluateMatchingOptions): Promise<MatchingEvaluation[]> {
  const raw = await readWorld(options.folder);
  if (raw === null) return [];
  const { taxonomy, onProgress = () => undefined } = options;
  const world = await linkWorld(raw, options.linker, onProgress);
  const model = makeMatchModel(taxonomy, options.weights ?? currentWeights);
  const grades = { forOpening: raw.candidatesForOpening, forCandidate: raw.openingsForCandidate };
  const rankings = await rankWorld(
    world.candidates.map(({ id, facts }) => [id, inferCandidate(facts, model)] as const),
    world.openings.map(({ id, facts }) => [id, inferOpening(facts, model)] as const),
    { openings: null, candidates: grades.forCandidate === null ? null : new Set(grades.forCandidate.keys()) },
    model,
    onProgress,
  );
  const baselines = options.baselines === true ? naive(world, taxonomy, grades) : { forOpening: {}, forCandidate: {} };
  const language = new Map(raw.candidates.map((one) => [one.id, one.meta?.language ?? "en"]));
  const told = (task: MatchingEvaluation["task"], side: "forOpening" | "forCandidate"): MatchingEvaluation => {
    const own = grades[side];
    return {
      task,
      queries: own?.size ?? rankings[side].size,
      metrics: own === null ? null : measureWorld(own, rankings[side]),
      byLanguage: side === "forCandidate" ? byGroup(own, rankings[side], (id) => language.get(id) ?? "") : {},
      baselines: baselines[side],
      predictions: [...rankings[side]].map(([query, ranking]) => ({ task, query, ranking })),
    };
  };
  return [told("t4_candidates_for_opening", "forOpening"), told("t4_openings_for_candidate", "forCandidate")];
}
