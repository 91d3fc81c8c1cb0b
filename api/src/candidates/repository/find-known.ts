import type { CandidateState } from "@tuttu/schema";
import { sql } from "kysely";
import type { Db } from "../../database/index.ts";
import { narrowCandidates, type Scope } from "../../scope/index.ts";
import { chunks } from "./load.ts";

/** What tells a candidate who comes again from a new one. */
export interface KnownCandidate {
  readonly id: string;
  readonly externalRef: string | null;
  readonly email: string | null;
  readonly state: CandidateState;
}

const columns = ["candidate.id", "candidate.external_ref", "candidate.email", "candidate.state"] as const;
const by = {
  externalRef: sql<string>`candidate.external_ref`,
  /** In lower case. */
  email: sql<string>`lower(candidate.email)`,
  id: sql<string>`candidate.id`,
} as const;
type By = keyof typeof by;

async function findBy(db: Db, scope: Scope, column: By, values: readonly string[]): Promise<KnownCandidate[]> {
  const found: KnownCandidate[] = [];
  for (const chunk of chunks(values)) {
    const rows = await db
      .selectFrom("candidate")
      .select(columns)
      .where(narrowCandidates(scope))
      .where(by[column], "in", chunk)
      .orderBy("candidate.id")
      .execute();
    for (const { id, external_ref, email, state } of rows) found.push({ id, externalRef: external_ref, email, state });
  }
  return found;
}

/** Candidates of the scope that have one of these external references, mail addresses (in lower case) or ids. */
export async function findKnownCandidates(
  db: Db,
  scope: Scope,
  keys: {
    readonly externalRefs: readonly string[];
    readonly emails: readonly string[];
    readonly ids: readonly string[];
  },
): Promise<KnownCandidate[]> {
  return [
    ...(await findBy(db, scope, "externalRef", keys.externalRefs)),
    ...(await findBy(db, scope, "email", keys.emails)),
    ...(await findBy(db, scope, "id", keys.ids)),
  ];
}
