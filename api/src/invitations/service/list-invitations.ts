import type { Invitation, InvitationListQuery, InvitationPage, InvitationTable } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { cutPage } from "../../http/cursor.ts";
import { orNotFound } from "../../http/refusal.ts";
import { organisationNames } from "../../organisations/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { toInvitation } from "../domain/to-invitation.ts";
import { countInvitations, findInvitation, pageOfInvitations } from "../repository/invitations.ts";
import { makerNames } from "../repository/known.ts";

type Query = z.infer<typeof InvitationListQuery>;

async function present(ctx: Context, rows: readonly InvitationTable[]): Promise<Invitation[]> {
  const organisations = rows.flatMap(({ organisation_id }) => organisation_id ?? []);
  const names = await organisationNames(ctx.db, ctx.scope, organisations);
  const makers = [...new Set(rows.flatMap(({ made_by }) => made_by ?? []))];
  const named = await makerNames(ctx.db, ctx.scope, makers);
  const now = ctx.now();
  return rows.map((row) =>
    toInvitation(row, {
      now,
      organisationName: (id) => names.get(id) ?? "",
      makerName: (id) => named.get(id) ?? null,
    }),
  );
}

/** Invitations within reach, newest first. */
export async function listInvitations(ctx: Context, query: Query): Promise<z.infer<typeof InvitationPage>> {
  requireCapability(ctx.scope, "invitation.read");
  const cursors = ctx.cursors("listInvitations", query);
  const { kind, state, organisationId } = query;
  const filter = { kind, state, organisationId, now: ctx.now() };
  const rows = await pageOfInvitations(ctx.db, ctx.scope, filter, cursors.open(query.cursor), query.limit + 1);
  const { items, next } = cutPage(rows, query.limit, cursors, (row) => [row.made_at, row.id]);
  const value = await countInvitations(ctx.db, ctx.scope, filter);
  return { items: await present(ctx, items), total: { value, relation: "eq" }, next };
}

/** One invitation as it stands now. */
export async function readInvitation(ctx: Context, id: string): Promise<Invitation> {
  const [invitation] = await present(ctx, [orNotFound(await findInvitation(ctx.db, ctx.scope, id))]);
  return orNotFound(invitation);
}
