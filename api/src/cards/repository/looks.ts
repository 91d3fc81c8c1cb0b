import type { EmployerLookTable } from "@tuttu/schema";
import type { Db, Tx } from "../../database/index.ts";
import { narrowToHouse, narrowToOrganisation, type Scope } from "../../scope/index.ts";
import type { LookKind } from "../domain/budgets.ts";

interface Since {
  readonly kind: LookKind;
  /** RFC 3339 */
  readonly since: string;
}

const looks = (tx: Tx, scope: Scope, { kind, since }: Since) =>
  tx
    .selectFrom("employer_look")
    .where(narrowToOrganisation(scope, "employer_look.organisation_id"))
    .where("kind", "=", kind)
    .where("at", ">", since);

const askedAtOnce = 200;

/** Those of these people whom the organisation has looked at since then. */
export async function seenSince(tx: Tx, scope: Scope, since: Since, ids: readonly string[]): Promise<Set<string>> {
  const seen = new Set<string>();
  for (let from = 0; from < ids.length; from += askedAtOnce) {
    const narrowed = looks(tx, scope, since);
    const rows = await narrowed
      .select("candidate_id")
      .where("candidate_id", "in", ids.slice(from, from + askedAtOnce))
      .execute();
    for (const { candidate_id } of rows) if (candidate_id !== null) seen.add(candidate_id);
  }
  return seen;
}

/** How much the organisation has spent since then. */
export async function spentSince(tx: Tx, scope: Scope, since: Since): Promise<number> {
  const narrowed = looks(tx, scope, since);
  const { count } = await narrowed.select(({ fn }) => fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
  return Number(count);
}

/** When the look after the `skip` oldest was. */
export async function momentOf(tx: Tx, scope: Scope, since: Since, skip: number): Promise<string | undefined> {
  const narrowed = looks(tx, scope, since);
  return (await narrowed.select("at").orderBy("at").offset(skip).limit(1).executeTakeFirst())?.at;
}

export async function insertEmployerLooks(tx: Tx, rows: readonly EmployerLookTable[]): Promise<void> {
  for (let from = 0; from < rows.length; from += askedAtOnce) {
    await tx
      .insertInto("employer_look")
      .values(rows.slice(from, from + askedAtOnce))
      .execute();
  }
}

/** Forgets what no budget counts any more. @returns how many */
export async function forgetLooks(db: Db | Tx, scope: Scope, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("employer_look")
    .where(narrowToHouse(scope))
    .where("at", "<", before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
