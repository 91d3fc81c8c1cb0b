import type { Id, Locale, Programme, ProgrammeTable } from "@tuttu/schema";
import { canonicalRegion, regionName } from "@tuttu/search";
import type { Db, Tx } from "../database/index.ts";
import { Refusal } from "../http/refusal.ts";
import { narrow, narrowProgrammes, type Scope } from "../scope/index.ts";

/** Column by column, so that a new column stays inside until somebody names it here; the region in the viewer's words. */
export const toProgramme = (row: ProgrammeTable, locale: Locale): Programme => ({
  id: row.id,
  name: row.name,
  region: regionName(canonicalRegion(row.region, ""), locale),
  funder: row.funder,
  locale: row.locale,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  selfRegistration: row.self_registration === 1,
  reviewsProfiles: row.reviews_profiles === 1,
  rankingEnabled: row.ranking_enabled === 1,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  version: row.version,
});

export const listProgrammes = (db: Db, scope: Scope): Promise<ProgrammeTable[]> =>
  db.selectFrom("programme").selectAll().where(narrowProgrammes(scope)).orderBy("name").orderBy("id").execute();

export const findProgramme = (db: Db, scope: Scope, id: string): Promise<ProgrammeTable | undefined> =>
  db.selectFrom("programme").selectAll().where(narrowProgrammes(scope)).where("id", "=", id).executeTakeFirst();

export const insertProgramme = (tx: Tx, row: ProgrammeTable): Promise<unknown> =>
  tx.insertInto("programme").values(row).execute();

/** Writes `change` where the row is still at `version`. @throws Refusal stale-version where somebody was faster */
export async function saveProgramme(
  tx: Tx,
  scope: Scope,
  id: string,
  version: number,
  change: Partial<ProgrammeTable>,
): Promise<ProgrammeTable> {
  const saved = await tx
    .updateTable("programme")
    .set({ ...change, version: version + 1 })
    .where(narrowProgrammes(scope))
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
  if (saved === undefined) throw new Refusal("stale-version");
  return saved;
}

/** People who work for the programme, with the number of people each of them counsels. */
export const listStaff = (db: Db, scope: Scope, programmeId: Id<"programme">) =>
  db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .leftJoin("candidate", (join) =>
      join
        .onRef("candidate.counsellor_id", "=", "account.id")
        .onRef("candidate.programme_id", "=", "membership.programme_id")
        .on("candidate.state", "not in", ["erased", "withdrawn"]),
    )
    .select(({ fn }) => [
      "account.id",
      "account.name",
      "membership.role",
      fn.count<number>("candidate.id").as("clients"),
    ])
    .where(narrow(scope, "membership.programme_id"))
    .where("membership.programme_id", "=", programmeId)
    .where("membership.state", "=", "active")
    .where("membership.role", "in", ["counsellor", "coordinator"])
    .groupBy(["account.id", "account.name", "membership.role"])
    .orderBy("account.name")
    .orderBy("account.id")
    .execute();

/** False where the scope's programme has switched ranking off: lists then stand in neutral order. */
export async function rankingIsOn(db: Db, scope: Scope): Promise<boolean> {
  const row = await db
    .selectFrom("programme")
    .select("ranking_enabled")
    .where(narrow(scope, "programme.id"))
    .executeTakeFirst();
  return row?.ranking_enabled === 1;
}
