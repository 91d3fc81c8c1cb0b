import type { Context } from "../../app/context.ts";
import { candidateCounts } from "../../candidates/index.ts";
import { countCards } from "../../cards/index.ts";
import { hiddenFromStaff } from "../../consent/index.ts";
import { countShownOpenings, openingCounts } from "../../openings/index.ts";

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

/**
 * How many documents an index of the house holds: of each profile that staff may find, of each card, of each opening for
 * staff, and once more of each that candidates are shown.
 */
export async function countIndexed({ db, scope }: Context): Promise<number> {
  const candidates = await candidateCounts(db, scope);
  const hidden = hiddenFromStaff.reduce((count, state) => count + (candidates[state] ?? 0), 0);
  const openings = sum(await openingCounts(db, scope)) + (await countShownOpenings(db, scope));
  return sum(candidates) - hidden + (await countCards(db, scope)) + openings;
}
