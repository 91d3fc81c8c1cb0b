import { after, type Db } from "../../database/index.ts";
import { narrowOpenings, type Scope } from "../../scope/index.ts";

const byTitle = [
  ["opening.title_key", "asc"],
  ["opening.id", "asc"],
] as const;

/** Openings by title in the Finnish and Swedish alphabet; keys and ids of one page. */
export function pageByTitle(
  db: Db,
  scope: Scope,
  position: readonly (string | number | null)[] | undefined,
  limit: number,
) {
  return db
    .selectFrom("opening")
    .select(["opening.id", "opening.title_key"])
    .where(narrowOpenings(scope))
    .where(after(byTitle, position))
    .orderBy("opening.title_key")
    .orderBy("opening.id")
    .limit(limit)
    .execute();
}
