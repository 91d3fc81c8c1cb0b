import type { ImportRunTable, LinkState } from "@tuttu/schema";
import type { Db } from "../database/index.ts";
import { narrowCandidates, narrowOpenings, narrowProgrammes, narrowToStaff, type Scope } from "../scope/index.ts";

export const findProgramme = (db: Db, scope: Scope, id: string) =>
  db
    .selectFrom("programme")
    .select(["programme.id", "programme.name", "programme.region"])
    .where(narrowProgrammes(scope))
    .where("programme.id", "=", id)
    .executeTakeFirst();

type LinkCounts = Partial<Record<LinkState, number>>;

/** How many skill texts of profiles and openings stand in each state of linking. */
export async function countLinks(db: Db, scope: Scope): Promise<LinkCounts> {
  const held = await db
    .selectFrom("candidate_skill")
    .innerJoin("candidate", "candidate.id", "candidate_skill.candidate_id")
    .select(["candidate_skill.link_state", ({ fn }) => fn.countAll<number>().as("count")])
    .where(narrowCandidates(scope))
    .groupBy("candidate_skill.link_state")
    .execute();
  const asked = await db
    .selectFrom("opening_skill")
    .innerJoin("opening", "opening.id", "opening_skill.opening_id")
    .select(["opening_skill.link_state", ({ fn }) => fn.countAll<number>().as("count")])
    .where(narrowOpenings(scope))
    .groupBy("opening_skill.link_state")
    .execute();
  const counts: LinkCounts = {};
  for (const { link_state, count } of [...held, ...asked]) {
    counts[link_state] = (counts[link_state] ?? 0) + Number(count);
  }
  return counts;
}

/** Profiles that are new since a day (UTC), and published ones that are free by a day (`YYYY-MM-DD`). */
export async function countCandidates(db: Db, scope: Scope, sinceOn: string, byOn: string) {
  const fresh = await db
    .selectFrom("candidate")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(narrowCandidates(scope))
    .where("candidate.created_at", ">=", `${sinceOn}T00:00:00.000Z`)
    .executeTakeFirstOrThrow();
  const free = await db
    .selectFrom("candidate")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(narrowCandidates(scope))
    .where("candidate.state", "=", "published")
    .where("candidate.search_status", "in", ["looking", "open"])
    .where((eb) =>
      eb.or([eb("candidate.available_from_on", "is", null), eb("candidate.available_from_on", "<=", byOn)]),
    )
    .executeTakeFirstOrThrow();
  return { newThisWeek: Number(fresh.count), availableNow: Number(free.count), newSince: sinceOn, availableBy: byOn };
}

type LatestImport = Pick<ImportRunTable, "id" | "file_name" | "state" | "rows_faulty" | "created_at">;

export const latestImports = (db: Db, scope: Scope, limit: number): Promise<LatestImport[]> =>
  db
    .selectFrom("import_run")
    .select(["id", "file_name", "state", "rows_faulty", "created_at"])
    .where(narrowToStaff(scope, "import_run.programme_id"))
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
