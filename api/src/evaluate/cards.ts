import { inferCandidate, inferOpening } from "@tuttu/search";
import type { Context } from "../app/context.ts";
import { type CandidateRows, candidateIdsAfter, loadCandidates } from "../candidates/index.ts";
import { cardVectorsOf } from "../cards/index.ts";
import { candidateFacts, openingFacts } from "../matching/index.ts";
import { loadOpenings, openingIdsAfter } from "../openings/index.ts";
import { rankWorld } from "./matching/rank-world.ts";
import { readWorld } from "./matching/read-world.ts";
import { measureWorld, type WorldMetrics } from "./matching/world-metrics.ts";

const most = 50_000;

/** What a ranking for openings is worth by whole profiles, and by the cards that employers know of the same people. */
export interface CardsEvaluation {
  readonly people: number;
  readonly queries: number;
  readonly profiles: WorldMetrics;
  readonly cards: WorldMetrics;
}

/** Whoever imports people knows no language that they want to work in; here they have marked all of them. */
const allLanguagesMarked = (rows: CandidateRows): CandidateRows => ({
  ...rows,
  languages: rows.languages.map((one) => ({ ...one, wants_to_work_in: 1 })),
});

/**
 * Ranks everybody of a house for the openings of a judged world that was imported into it, by the whole profile and by
 * the minted card; the same links, the same matcher. @param folder of the world, with its answers
 */
export async function evaluateCards(ctx: Context, folder: string): Promise<CardsEvaluation> {
  const grades = (await readWorld(folder))?.candidatesForOpening;
  if (!grades) throw new Error(`${folder} holds no world with answers`);
  const { model, numbers } = await ctx.ports.matching();
  const found = await loadCandidates(ctx.db, ctx.scope, await candidateIdsAfter(ctx.db, ctx.scope, "", most));
  const people = [...found.values()].filter(({ candidate }) => candidate.state === "published").map(allLanguagesMarked);
  const refs = new Map(people.map(({ candidate }) => [candidate.id, candidate.external_ref ?? candidate.id]));
  const jobs = await loadOpenings(ctx.db, ctx.scope, await openingIdsAfter(ctx.db, ctx.scope, "", most));
  const openings = [...jobs.values()].map(
    (rows) => [rows.opening.external_ref ?? "", inferOpening(openingFacts(rows, numbers), model)] as const,
  );
  const asked = { openings: new Set(grades.keys()), candidates: new Set<string>() };
  const worth = async (vectors: Parameters<typeof rankWorld>[0]): Promise<WorldMetrics> => {
    const byRef = vectors.map(([id, vector]) => [refs.get(id) ?? id, vector] as const);
    return measureWorld(grades, (await rankWorld(byRef, openings, asked, model, () => {})).forOpening);
  };
  return {
    people: people.length,
    queries: grades.size,
    profiles: await worth(
      people.map((rows) => [rows.candidate.id, inferCandidate(candidateFacts(rows, numbers), model)] as const),
    ),
    cards: await worth(await cardVectorsOf(ctx, people)),
  };
}
