import type { PseudonymTable } from "@tuttu/schema";
import type { Db, Tx } from "../../database/index.ts";
import { narrowToOrganisation, type Scope } from "../../scope/index.ts";

const mine = (scope: Scope) => narrowToOrganisation(scope, "pseudonym.organisation_id");
const atOnce = 200;

/** The names by which the scope's organisation knows these people already. */
export async function pseudonymsOf(tx: Tx, scope: Scope, ids: readonly string[]): Promise<PseudonymTable[]> {
  const found: PseudonymTable[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = tx.selectFrom("pseudonym").selectAll().where(narrowToOrganisation(scope, "pseudonym.organisation_id"));
    found.push(...(await some.where("candidate_id", "in", ids.slice(from, from + atOnce)).execute()));
  }
  return found;
}

/** Numbers of names that the organisation knows somebody by. */
export async function takenNumbers(tx: Tx, scope: Scope): Promise<Set<number>> {
  const narrowed = tx.selectFrom("pseudonym").select("name_number").where(mine(scope));
  const rows = await narrowed.execute();
  return new Set(rows.map(({ name_number }) => Number(name_number)));
}

export async function insertPseudonyms(tx: Tx, rows: readonly PseudonymTable[]): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce) {
    await tx
      .insertInto("pseudonym")
      .values(rows.slice(from, from + atOnce))
      .onConflict((conflict) =>
        conflict
          .columns(["organisation_id", "candidate_id"])
          .doUpdateSet((eb) => ({ key_version: eb.ref("excluded.key_version"), code: eb.ref("excluded.code") })),
      )
      .execute();
  }
}

/** Whom the scope's organisation knows by a code that is in force. */
export async function candidateByCode(
  db: Db,
  scope: Scope,
  code: string,
  keyVersion: string,
): Promise<string | undefined> {
  const narrowed = db.selectFrom("pseudonym").select("candidate_id").where(mine(scope));
  const row = await narrowed.where("code", "=", code).where("key_version", "=", keyVersion).executeTakeFirst();
  return row?.candidate_id;
}

/** The same for several: people by the codes under which the scope's organisation knows them. */
export async function candidatesByCodes(
  db: Db,
  scope: Scope,
  codes: readonly string[],
  keyVersion: string,
): Promise<Map<string, string>> {
  const narrowed = db.selectFrom("pseudonym").select(["code", "candidate_id"]).where(mine(scope));
  const rows = await narrowed.where("code", "in", codes).where("key_version", "=", keyVersion).execute();
  return new Map(rows.map(({ code, candidate_id }) => [code, candidate_id]));
}

/** Codes in force of these people. */
export async function codesOf(
  db: Db,
  scope: Scope,
  ids: readonly string[],
  keyVersion: string,
): Promise<Map<string, string>> {
  const narrowed = db.selectFrom("pseudonym").select(["code", "candidate_id"]).where(mine(scope));
  const rows = await narrowed.where("candidate_id", "in", ids).where("key_version", "=", keyVersion).execute();
  return new Map(rows.map(({ code, candidate_id }) => [candidate_id, code]));
}
