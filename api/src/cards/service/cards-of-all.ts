import { type CandidateVector, inferCandidate } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import type { CandidateRows } from "../../candidates/index.ts";
import { coarsen, populationOf } from "../domain/coarsen.ts";
import { mintCard } from "../domain/mint.ts";
import { traitsOf } from "../domain/traits.ts";
import { cardReader, nearnessIn } from "./card-reader.ts";
import { iscoIn } from "./note-traits.ts";

/** What matching knows of these people by their cards, as if they were everybody who is published; for measuring. */
export async function cardVectorsOf(
  ctx: Context,
  people: readonly CandidateRows[],
): Promise<(readonly [string, CandidateVector])[]> {
  const todayOn = ctx.now().slice(0, 10);
  const isco = await iscoIn(ctx);
  const reader = await cardReader(ctx);
  const { model } = await ctx.ports.matching();
  const traits = people.map((rows) => traitsOf(rows, isco, todayOn));
  const population = populationOf(traits, await nearnessIn(ctx));
  return people.map((rows, at) => {
    const own = traits[at] ?? traitsOf(rows, isco, todayOn);
    const card = mintCard({ rows, traits: own, shown: coarsen(own, population), todayOn });
    return [rows.candidate.id, inferCandidate(reader.facts(card), model)] as const;
  });
}
