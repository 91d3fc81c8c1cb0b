import type { Database } from "@tuttu/schema";
import { expressionBuilder, type SqlBool, sql } from "kysely";
import { everything, landed, type Narrow, narrow, nothing } from "./narrow.ts";
import type { Scope } from "./scope-of.ts";

/** Whose profile is published as it is, of the version that its card was made from. */
const standsAsMinted = sql<SqlBool>`exists (select 1 from candidate
  where candidate.id = card.candidate_id and candidate.version = card.version
    and candidate.state = 'published' and candidate.search_status <> 'not_now' and ${landed("candidate")})`;

const isBlocked = (organisationId: string) => sql<SqlBool>`exists (select 1 from blocked_organisation
  join organisation on organisation.business_id = blocked_organisation.business_id
  where blocked_organisation.candidate_id = card.candidate_id and organisation.id = ${organisationId})`;

/**
 * Minted cards: employers in good standing those of their programme of people who are published now and have not blocked
 * them; the house all. Staff and candidates read a card by the profile that it is made from.
 */
export function narrowCards(scope: Scope): Narrow {
  const eb = expressionBuilder<Database, "card">();
  const inProgramme = narrow(scope, "card.programme_id");
  const { actor } = scope;
  if (actor.kind === "job") return inProgramme;
  if (actor.kind !== "member" || !scope.capabilities.has("talent.read")) return nothing;
  return eb.and([
    inProgramme,
    eb("card.is_listed", "=", 1),
    eb("card.content", "!=", ""),
    standsAsMinted,
    sql<SqlBool>`not ${isBlocked(actor.organisationId)}`,
  ]);
}

/** What an organisation keeps of its own searches: its members alone, and the house. */
export function narrowToOrganisation(scope: Scope, column: string): Narrow {
  if (scope.desk === "house") return everything;
  return scope.organisationId === null ? nothing : sql<SqlBool>`${sql.ref(column)} = ${scope.organisationId}`;
}

/** What a member keeps for themselves in an organisation's desk: that person there alone, and the house. */
export function narrowToMember(scope: Scope, table: "saved_search"): Narrow {
  if (scope.desk === "house") return everything;
  const { organisationId, accountId } = scope;
  if (organisationId === null || accountId === null) return nothing;
  return sql<SqlBool>`${sql.ref(`${table}.organisation_id`)} = ${organisationId}
    and ${sql.ref(`${table}.account_id`)} = ${accountId}`;
}
