import type { Candidate, CandidateInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Db } from "../../database/index.ts";
import { invalid, Refusal } from "../../http/refusal.ts";
import { knowsConcept } from "../../links/index.ts";
import type { CandidateRows } from "../domain/aggregate.ts";
import { canBeFound, inputFaults } from "../domain/input-faults.ts";
import { candidateTexts } from "../domain/refusal-texts.ts";
import { isStaff } from "../repository/names.ts";

/** @throws Refusal invalid-input that names every place where the profile contradicts itself or the classification */
export async function requireSound(ctx: Context, input: CandidateInput): Promise<void> {
  const taxonomy = await ctx.ports.taxonomy();
  const faults = inputFaults(input, (kind, id) => knowsConcept(taxonomy, kind, id));
  if (faults.length === 0) return;
  const say = candidateTexts[ctx.locale];
  throw new Refusal("invalid-input", {
    errors: faults.map(({ pointer, text }) => ({ pointer, detail: say[text] })),
  });
}

/** What publishing the profile as it stands is refused for. */
export const missingToPublish = (ctx: Context, rows: CandidateRows): Candidate["missing"] =>
  canBeFound(rows) ? [] : [{ pointer: "/skills", detail: candidateTexts[ctx.locale].nothingToMatch }];

/**
 * What is published, or waits for it, keeps something to be found by; what had nothing before is not asked for it here.
 * @throws Refusal invalid-input
 */
export function requireStaysFound(ctx: Context, before: CandidateRows, input: CandidateInput): void {
  const isShown = before.candidate.state === "published" || before.candidate.state === "in_review";
  const loses = canBeFound(before) && !canBeFound({ ...input, occupations: input.targetOccupations });
  if (isShown && loses) throw invalid("/skills", candidateTexts[ctx.locale].lastToMatch);
}

/**
 * Who counsels the person, where that may be said by this actor: counsellors themselves only, others any staff.
 * @throws Refusal invalid-input
 */
export async function requireCounsellor(ctx: Context, db: Db, wanted: string | null): Promise<string | null> {
  const say = candidateTexts[ctx.locale];
  const { role, accountId, desk } = ctx.scope;
  if (desk === "candidate") throw invalid("/counsellorId", say.forStaff);
  if (role === "counsellor") {
    if (wanted !== null && wanted !== accountId) throw invalid("/counsellorId", say.ownCaseload);
    return accountId;
  }
  if (wanted !== null && !(await isStaff(db, ctx.scope, wanted))) throw invalid("/counsellorId", say.notStaff);
  return wanted;
}
