import type { ConfirmInvitations, InvitationPreview, InvitationSheet } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { requireCounsellor } from "../../candidates/index.ts";
import type { Db } from "../../database/index.ts";
import { Refusal } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { invitationTexts } from "../domain/invitation-texts.ts";
import { inviteCandidates } from "./invite-candidates.ts";
import { inviteOrganisations } from "./invite-organisations.ts";
import { type CandidatePlan, planCandidates } from "./plan-candidates.ts";
import { type OrganisationPlan, planOrganisations } from "./plan-organisations.ts";
import { readSheet, type Sheet, type SheetRow } from "./read-sheet.ts";

type Plan = CandidatePlan | OrganisationPlan;

const mayInvite = (ctx: Context, kind: InvitationSheet["kind"]): void =>
  requireCapability(ctx.scope, kind === "candidate" ? "invitation.candidate" : "invitation.organisation");

const sound = ({ rows }: Sheet): SheetRow[] => rows.filter(({ faults }) => faults.length === 0);

const planOf = async (
  ctx: Context,
  db: Db,
  kind: InvitationSheet["kind"],
  rows: readonly SheetRow[],
): Promise<Plan[]> =>
  kind === "candidate"
    ? planCandidates(
        ctx,
        db,
        rows.map(({ email }) => email),
      )
    : planOrganisations(ctx, db, rows);

/** What inviting the people of a table would do, row by row. Writes nothing. */
export async function previewSheet(ctx: Context, { kind, csv }: InvitationSheet): Promise<InvitationPreview> {
  mayInvite(ctx, kind);
  const sheet = readSheet(ctx, { kind, csv }, ctx.locale);
  const rows = sound(sheet);
  const plans = await planOf(ctx, ctx.db, kind, rows);
  const planned = new Map(rows.map((row, at) => [row, plans[at]]));
  const say = invitationTexts[ctx.locale];
  const told = sheet.rows.map((row): InvitationPreview["rows"][number] => {
    const { line, name, email, organisationName, faults } = row;
    const who = { line, name, email, organisationName };
    if (faults.length > 0) return { ...who, outcome: "faulty", reasons: faults.map((fault) => say[fault]) };
    const plan = planned.get(row);
    return plan?.outcome === "known"
      ? { ...who, outcome: "known", reasons: [say[plan.why]] }
      : { ...who, outcome: "new", reasons: [] };
  });
  const count = (outcome: string): number => told.filter((row) => row.outcome === outcome).length;
  return {
    rows: told,
    counts: { new: count("new"), known: count("known"), faulty: count("faulty") },
    unused: [...sheet.unused],
  };
}

/**
 * Invites the new people of a table, all or nobody; those who are known and rows that are faulty are left out, as the
 * preview told. @returns how many
 * @throws Refusal not-allowed-now where their number is another one than the preview's
 */
export async function confirmSheet(
  ctx: Context,
  { kind, csv, expected }: ConfirmInvitations,
  baseUrl: string,
): Promise<number> {
  mayInvite(ctx, kind);
  const rows = sound(readSheet(ctx, { kind, csv }, ctx.locale));
  const plans = await planOf(ctx, ctx.db, kind, rows);
  const count = plans.filter(({ outcome }) => outcome === "new").length;
  if (count !== expected) throw new Refusal("not-allowed-now", { detail: invitationTexts[ctx.locale].otherCount });
  const stillStands = async (db: Db): Promise<boolean> =>
    JSON.stringify(await planOf(ctx, db, kind, rows)) === JSON.stringify(plans);
  if (kind === "candidate") {
    const counsellorId = await requireCounsellor(ctx, ctx.db, null);
    const manner = { counsellorId, baseUrl, stillStands };
    return (await inviteCandidates(ctx, rows, plans as CandidatePlan[], manner)).length;
  }
  return (await inviteOrganisations(ctx, rows, plans as OrganisationPlan[], { baseUrl, stillStands })).length;
}
