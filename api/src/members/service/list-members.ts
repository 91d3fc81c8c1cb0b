import type { Member, MemberList } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { orNotFound } from "../../http/refusal.ts";
import { findOrganisation } from "../../organisations/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { isLastAdmin } from "../domain/moves.ts";
import { type MemberRow, membersOf } from "../repository/members.ts";

const isAdmin = ({ role, state }: MemberRow): boolean => role === "organisation_admin" && state === "active";

/** How many beside this one can administer the organisation. */
export const otherAdmins = (all: readonly MemberRow[], id: string): number =>
  all.filter((one) => one.id !== id && isAdmin(one)).length;

export const toMember = (row: MemberRow, all: readonly MemberRow[], accountId: string | null): Member => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role,
  state: row.state === "invited" ? "suspended" : row.state,
  since: row.created_at,
  isSelf: row.account_id === accountId,
  isLastAdmin: isLastAdmin({ ...row, otherAdmins: otherAdmins(all, row.id) }),
});

/** Who acts for an organisation, active or suspended. */
export async function listMembers(ctx: Context, organisationId: string): Promise<z.infer<typeof MemberList>> {
  requireCapability(ctx.scope, "member.read");
  orNotFound(await findOrganisation(ctx.db, ctx.scope, organisationId));
  const rows = await membersOf(ctx.db, ctx.scope, organisationId);
  return { items: rows.map((row) => toMember(row, rows, ctx.scope.accountId)) };
}
