import { sql } from "kysely";
import type { Tx } from "../../database/index.ts";
import { holdsOneOf, type Person } from "./people.ts";

/** What the lines of imports and the notes beside them hold of a person. The rows go: a line is the person's own text. */
async function eraseImports(tx: Tx, narrowed: Person): Promise<void> {
  const runs = sql`select id from import_run where programme_id = ${narrowed.programmeId} and kind = 'candidates'`;
  await tx
    .deleteFrom("import_row")
    .where((eb) =>
      eb.or([
        eb("subject_id", "=", narrowed.id),
        eb.and([
          sql<boolean>`import_id in (${runs})`,
          eb.or([
            eb("external_ref", "=", narrowed.externalRef ?? ""),
            holdsOneOf("import_row.record", narrowed.emails),
            holdsOneOf("import_row.own", narrowed.emails),
          ]),
        ]),
      ]),
    )
    .execute();
  await tx.deleteFrom("import_source").where("subject_id", "=", narrowed.id).execute();
}

/** Invitations, answers that are kept for a repeated request, and what employers are counted by. */
async function eraseAround(tx: Tx, narrowed: Person): Promise<void> {
  const { id, programmeId, accountId, emails } = narrowed;
  await tx
    .deleteFrom("invitation")
    .where("programme_id", "=", programmeId)
    .where("kind", "=", "candidate")
    .where((eb) =>
      eb.or([
        eb("candidate_id", "=", id),
        eb("accepted_by", "=", accountId ?? ""),
        holdsOneOf("invitation.email", emails),
      ]),
    )
    .execute();
  await tx
    .deleteFrom("idempotency_key")
    .where((eb) =>
      eb.or([
        holdsOneOf("idempotency_key.actor", accountId === null ? [] : [accountId]),
        holdsOneOf("idempotency_key.answer", [id, ...emails]),
        holdsOneOf("idempotency_key.route", [id]),
      ]),
    )
    .execute();
  await tx.deleteFrom("pseudonym").where("candidate_id", "=", id).execute();
  await tx.deleteFrom("employer_look").where("candidate_id", "=", id).execute();
  // What an administrator typed may name the person; that somebody looked stays.
  await tx
    .updateTable("access_log")
    .set({ purpose: sql<string>`'erased ' || id` })
    .where("candidate_id", "=", id)
    .where("role", "=", "administrator")
    .execute();
}

/** Emptied, and left for the readers of the outbox, which take it out of what others may find. */
async function emptyDerived(tx: Tx, narrowed: Person): Promise<void> {
  const nothing = { traits: "", shown: "", content: "", digest: "", vector: "", made_with: "" };
  await tx.updateTable("card").set(nothing).where("candidate_id", "=", narrowed.id).execute();
  await tx
    .updateTable("match_vector")
    .set({ vector: "", is_listed: 0 })
    .where("subject_id", "=", narrowed.id)
    .execute();
}

/** The way in. An account that is used for something else stays, signed out everywhere. */
async function eraseAccount(tx: Tx, narrowed: Person): Promise<void> {
  const { accountId, accountStays, emails } = narrowed;
  await tx.deleteFrom("account_verification").where(holdsOneOf("account_verification.value", emails)).execute();
  await tx.deleteFrom("account_verification").where(holdsOneOf("account_verification.identifier", emails)).execute();
  if (accountId === null) return;
  if (accountStays) await tx.deleteFrom("account_session").where("account_id", "=", accountId).execute();
  else await tx.deleteFrom("account").where("id", "=", accountId).execute();
}

/** Takes every row of a person out of every table; parts go with the profile. The scope was asked for `narrowed`. */
export async function eraseRows(tx: Tx, narrowed: Person): Promise<void> {
  await eraseImports(tx, narrowed);
  await eraseAround(tx, narrowed);
  await emptyDerived(tx, narrowed);
  await tx.deleteFrom("membership").where("candidate_id", "=", narrowed.id).execute();
  await tx.deleteFrom("candidate").where("id", "=", narrowed.id).execute();
  await eraseAccount(tx, narrowed);
}

/** Accounts that an older backup has brought back, though nobody uses them. `narrowedIds` are of the ledger. */
export async function eraseAccounts(tx: Tx, narrowedIds: readonly string[]): Promise<number> {
  if (narrowedIds.length === 0) return 0;
  const { numDeletedRows } = await tx
    .deleteFrom("account")
    .where("id", "in", narrowedIds)
    .where(sql<boolean>`not exists (select 1 from membership where membership.account_id = account.id)`)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
