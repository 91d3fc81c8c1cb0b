import type { OpeningState } from "@tuttu/schema";
import { after, type Db } from "../../database/index.ts";
import { narrowOpenings, type Scope } from "../../scope/index.ts";

/** Which of these openings, which an index found, the scope sees now, in one of the states that were asked for. */
export async function visibleOpenings(
  db: Db,
  scope: Scope,
  ids: readonly string[],
  states: readonly OpeningState[] = [],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  let query = db.selectFrom("opening").select("opening.id").where(narrowOpenings(scope)).where("opening.id", "in", ids);
  if (states.length > 0) query = query.where("opening.state", "in", states);
  const rows = await query.execute();
  return new Set(rows.map(({ id }) => id));
}

/** After every calendar date: openings that say no last day stand last. */
const noLastDay = "9999-12-31";

/** These openings by their last day, the soonest first; one page of them. */
export function pageByLastDay(
  db: Db,
  scope: Scope,
  ids: readonly string[],
  position: readonly (string | number | null)[] | undefined,
  limit: number,
): Promise<{ id: string; closing: string }[]> {
  return db
    .selectFrom((eb) =>
      eb
        .selectFrom("opening")
        .select(["opening.id", (inner) => inner.fn.coalesce("opening.closes_on", inner.val(noLastDay)).as("closing")])
        .where(narrowOpenings(scope))
        .where("opening.id", "in", ids.length > 0 ? ids : [""])
        .as("found"),
    )
    .select(["found.id", "found.closing"])
    .where(
      after(
        [
          ["found.closing", "asc"],
          ["found.id", "asc"],
        ],
        position,
      ),
    )
    .orderBy("found.closing")
    .orderBy("found.id")
    .limit(limit)
    .execute();
}
