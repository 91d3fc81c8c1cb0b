import type { Database } from "@tuttu/schema";
import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import type { Scope } from "./scope-of.ts";

/** A condition for `where`: what this scope may touch of a table. Works in select, update and delete. */
export type Narrow = Expression<SqlBool>;

export const nothing: Narrow = sql<SqlBool>`1 = 0`;
export const everything: Narrow = sql<SqlBool>`1 = 1`;

/** Rows of the scope's programme, for tables whose rows have no finer owner. `column` such as `import_run.programme_id`. */
export function narrow(scope: Scope, column: string): Narrow {
  if (scope.programmeId !== null) return sql<SqlBool>`${sql.ref(column)} = ${scope.programmeId}`;
  return scope.desk === "house" ? everything : nothing;
}

/** Like `narrow`, for tables that only staff and the house may read. */
export const narrowToStaff = (scope: Scope, column: string): Narrow =>
  scope.desk === "staff" || scope.desk === "house" ? narrow(scope, column) : nothing;

/** For tables that only the house itself may read, such as mail on its way. */
export const narrowToHouse = (scope: Scope): Narrow => (scope.desk === "house" ? everything : nothing);

/** An administrator of the installation knows every programme; everybody else their own. */
export const narrowProgrammes = (scope: Scope): Narrow =>
  scope.role === "administrator" ? everything : narrow(scope, "programme.id");

const landedRuns = sql`select import_run.id from import_run where import_run.landed_at is not null`;

/** What an import holds nobody sees, nor works on, before all of it has landed. */
export const landed = (table: "candidate" | "opening" | "organisation"): Narrow =>
  sql<SqlBool>`(${sql.ref(`${table}.held_by`)} is null or ${sql.ref(`${table}.held_by`)} in (${landedRuns}))`;

/**
 * People: coordinators those of the programme, counsellors their caseload, candidates themselves, an administrator
 * with a typed reason those of the programme. Employers never.
 */
export function narrowCandidates(scope: Scope): Narrow {
  const eb = expressionBuilder<Database, "candidate">();
  const kept = eb("candidate.state", "!=", "erased");
  const inProgramme = eb.and([narrow(scope, "candidate.programme_id"), landed("candidate")]);
  const { actor } = scope;
  switch (actor.kind) {
    case "job":
      return inProgramme;
    case "candidate":
      return eb.and([inProgramme, kept, eb("candidate.id", "=", actor.candidateId)]);
    case "staff":
      if (actor.role === "administrator") return actor.reason === null ? nothing : eb.and([inProgramme, kept]);
      return actor.role === "counsellor"
        ? eb.and([inProgramme, kept, eb("candidate.counsellor_id", "=", actor.accountId)])
        : eb.and([inProgramme, kept]);
    default:
      return nothing;
  }
}

/** Openings: staff those of the programme, members their organisation's, candidates what is published to them. */
export function narrowOpenings(scope: Scope): Narrow {
  const eb = expressionBuilder<Database, "opening">();
  const inProgramme = eb.and([narrow(scope, "opening.programme_id"), landed("opening")]);
  const { actor } = scope;
  switch (actor.kind) {
    case "job":
    case "staff":
      return inProgramme;
    case "member":
      return eb.and([inProgramme, eb("opening.organisation_id", "=", actor.organisationId)]);
    case "candidate":
      return eb.and([inProgramme, eb("opening.state", "=", "published"), eb("opening.visibility", "!=", "staff")]);
    default:
      return nothing;
  }
}

/** Organisations: staff those of the programme, members their own, candidates those that are vetted. */
export function narrowOrganisations(scope: Scope): Narrow {
  const eb = expressionBuilder<Database, "organisation">();
  const inProgramme = eb.and([narrow(scope, "organisation.programme_id"), landed("organisation")]);
  const { actor } = scope;
  switch (actor.kind) {
    case "job":
    case "staff":
      return inProgramme;
    case "member":
      return eb.and([inProgramme, eb("organisation.id", "=", actor.organisationId)]);
    case "candidate":
      return eb.and([inProgramme, eb("organisation.state", "=", "vetted")]);
    default:
      return nothing;
  }
}

/** Memberships: staff those of the programme; everybody their own. */
export function narrowMemberships(scope: Scope): Narrow {
  if (scope.desk === "staff" || scope.desk === "house") return narrow(scope, "membership.programme_id");
  const eb = expressionBuilder<Database, "membership">();
  return scope.accountId === null ? nothing : eb("membership.account_id", "=", scope.accountId);
}

/** People who act for employers: staff those of the programme, administrators of an organisation their colleagues. */
export function narrowMembers(scope: Scope): Narrow {
  const eb = expressionBuilder<Database, "membership">();
  const acting = eb("membership.organisation_id", "is not", null);
  const { actor } = scope;
  switch (actor.kind) {
    case "job":
    case "staff":
      return eb.and([narrow(scope, "membership.programme_id"), acting]);
    case "member":
      return actor.role === "organisation_admin"
        ? eb("membership.organisation_id", "=", actor.organisationId)
        : nothing;
    default:
      return nothing;
  }
}

/**
 * Invitations: coordinators those of the programme, counsellors those of their caseload, an administrator of the
 * installation those of employers, or all with a typed reason; administrators of an organisation its own.
 */
export function narrowInvitations(scope: Scope): Narrow {
  const eb = expressionBuilder<Database, "invitation">();
  const inProgramme = narrow(scope, "invitation.programme_id");
  const { actor } = scope;
  switch (actor.kind) {
    case "job":
      return inProgramme;
    case "staff": {
      if (actor.role === "coordinator" || actor.reason !== null) return inProgramme;
      if (actor.role === "administrator") return eb.and([inProgramme, eb("invitation.kind", "!=", "candidate")]);
      const caseload = sql`select candidate.id from candidate where candidate.counsellor_id = ${actor.accountId}`;
      return eb.and([inProgramme, sql<SqlBool>`invitation.candidate_id in (${caseload})`]);
    }
    case "member":
      return actor.role === "organisation_admin"
        ? eb.and([inProgramme, eb("invitation.organisation_id", "=", actor.organisationId)])
        : nothing;
    default:
      return nothing;
  }
}
