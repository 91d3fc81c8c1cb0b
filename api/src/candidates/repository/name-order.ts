import { hiddenFromStaff } from "../../consent/index.ts";
import { after, type Db } from "../../database/index.ts";
import { narrowCandidates, type Scope } from "../../scope/index.ts";
import type { CandidateFilter } from "../domain/list-filter.ts";
import { filterConditions } from "./filters.ts";

const byName = [
  ["candidate.name_key", "asc"],
  ["candidate.id", "asc"],
] as const;

interface NamePage {
  readonly filter: CandidateFilter;
  /** Patterns that the key of the name must fit, all of them. */
  readonly patterns?: readonly string[];
  /** Only these; everybody unless given. */
  readonly ids?: readonly string[] | undefined;
  readonly position?: readonly (string | number | null)[] | undefined;
  readonly limit: number;
}

/** Candidates by name in the Finnish and Swedish alphabet; keys and ids of one page. */
export function pageByName(
  db: Db,
  scope: Scope,
  { filter, patterns = [], ids, position, limit }: NamePage,
): Promise<{ id: string; name_key: string }[]> {
  let query = db
    .selectFrom("candidate")
    .select(["candidate.id", "candidate.name_key"])
    .where(narrowCandidates(scope))
    .where(filterConditions(filter))
    .where(after(byName, position));
  for (const pattern of patterns) query = query.where("candidate.name_key", "like", pattern);
  if (ids !== undefined) query = query.where("candidate.id", "in", ids.length > 0 ? ids : [""]);
  return query.orderBy("candidate.name_key").orderBy("candidate.id").limit(limit).execute();
}

/**
 * Which of these candidates, whom an index found, the scope may find now: within reach, not kept from search, and in one
 * of the states that were asked for.
 */
export async function visibleCandidates(
  db: Db,
  scope: Scope,
  ids: readonly string[],
  states?: CandidateFilter["state"],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  let query = db
    .selectFrom("candidate")
    .select("candidate.id")
    .where(narrowCandidates(scope))
    .where("candidate.id", "in", ids)
    .where("candidate.state", "not in", hiddenFromStaff);
  if (states !== undefined && states.length > 0) query = query.where("candidate.state", "in", states);
  const rows = await query.execute();
  return new Set(rows.map(({ id }) => id));
}
