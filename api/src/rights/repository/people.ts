import { sql } from "kysely";
import type { Db } from "../../database/index.ts";
import { narrow, narrowCandidates, narrowProgrammes, type Scope } from "../../scope/index.ts";

/** Whose rows are meant, and by what they are known in tables that have no key to a profile. */
export interface Person {
  readonly id: string;
  readonly programmeId: string;
  readonly version: number;
  readonly name: string;
  /** Null where nobody can sign in as this person. */
  readonly accountId: string | null;
  /** True where that account is used for something else as well, and stays. */
  readonly accountStays: boolean;
  /** In lower case. */
  readonly emails: readonly string[];
  /** Where a receipt goes. */
  readonly email: string | null;
  readonly locale: "en" | "fi" | "sv";
  readonly externalRef: string | null;
}

async function accountOf(db: Db, scope: Scope, candidateId: string, ownAccountId: string | null) {
  const own = await db
    .selectFrom("membership")
    .select("account_id")
    .where(narrow(scope, "membership.programme_id"))
    .where("candidate_id", "=", candidateId)
    .executeTakeFirst();
  const id = own?.account_id ?? ownAccountId;
  if (id === null) return undefined;
  const account = await db.selectFrom("account").select(["id", "email"]).where("id", "=", id).executeTakeFirst();
  if (account === undefined) return undefined;
  const elsewhere = await db
    .selectFrom("membership")
    .select("id")
    // Whatever narrow would leave out: an account that somebody uses in another programme stays.
    .where("account_id", "=", id)
    .where((eb) => eb.or([eb("candidate_id", "is", null), eb("candidate_id", "!=", candidateId)]))
    .limit(1)
    .executeTakeFirst();
  return { id, email: account.email, stays: elsewhere !== undefined };
}

/** A person of the scope; undefined where it sees nobody of that id. */
export async function findPerson(db: Db, scope: Scope, candidateId: string): Promise<Person | undefined> {
  const row = await db
    .selectFrom("candidate")
    .select(["id", "programme_id", "version", "preferred_name", "email", "ui_locale", "external_ref", "account_id"])
    .where(narrowCandidates(scope))
    .where("candidate.id", "=", candidateId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const account = await accountOf(db, scope, row.id, row.account_id);
  const emails = [row.email, account?.stays === true ? null : account?.email].flatMap(
    (one) => one?.toLowerCase() ?? [],
  );
  return {
    id: row.id,
    programmeId: row.programme_id,
    version: row.version,
    name: row.preferred_name,
    accountId: account?.id ?? null,
    accountStays: account?.stays ?? false,
    emails: [...new Set(emails)],
    email: account?.email ?? row.email,
    locale: row.ui_locale,
    externalRef: row.external_ref,
  };
}

/** A condition: the text of a column holds one of these, whatever its capitals; for texts that no key leads to. */
export const holdsOneOf = (column: string, texts: readonly string[]) => {
  const like = texts.map((text) => `%${text.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`);
  if (like.length === 0) return sql<boolean>`1 = 0`;
  const each = like.map((pattern) => sql<boolean>`lower(coalesce(${sql.ref(column)}, '')) like ${pattern} escape '\\'`);
  return sql<boolean>`(${sql.join(each, sql` or `)})`;
};

/** The name of a programme of the scope. */
export async function programmeName(db: Db, scope: Scope, programmeId: string): Promise<string> {
  const row = await db
    .selectFrom("programme")
    .select("name")
    .where(narrowProgrammes(scope))
    .where("programme.id", "=", programmeId)
    .executeTakeFirst();
  return row?.name ?? "";
}
