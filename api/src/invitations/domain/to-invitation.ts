import type { Invitation, InvitationTable } from "@tuttu/schema";
import { standingOf } from "./standing.ts";

interface Naming {
  readonly now: string;
  readonly organisationName: (id: string) => string;
  readonly makerName: (id: string) => string | null;
}

/** An invitation as its viewer reads it. */
export const toInvitation = (row: InvitationTable, { now, organisationName, makerName }: Naming): Invitation => ({
  id: row.id,
  kind: row.kind,
  state: standingOf(row, now),
  name: row.name,
  email: row.email,
  locale: row.locale,
  role: row.role,
  organisation:
    row.organisation_id === null ? null : { id: row.organisation_id, name: organisationName(row.organisation_id) },
  candidateId: row.candidate_id,
  madeBy: row.made_by === null ? null : makerName(row.made_by),
  madeAt: row.made_at,
  expiresAt: row.expires_at,
  resent: row.resent,
  acceptedAt: row.accepted_at,
});
