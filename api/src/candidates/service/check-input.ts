import type { Candidate, CandidateInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Db } from "../../database/index.ts";
import { invalid, Refusal } from "../../http/refusal.ts";
import { knowsConcept } from "../../links/index.ts";
import type { CandidateRows } from "../domain/aggregate.ts";
import { cardTexts } from "../domain/card-texts.ts";
import { identifyingIn } from "../domain/identifying.ts";
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

/**
 * New words on the card hold nothing that tells who the person is; those that stood there before are let be.
 * @throws Refusal invalid-input
 */
export function requireUnnamed(ctx: Context, before: CandidateInput, input: CandidateInput): void {
  const known = new Set(cardTexts(before).map(({ text }) => text));
  const say = candidateTexts[ctx.locale];
  const errors = cardTexts(input).flatMap(({ pointer, text }) => {
    const found = known.has(text) ? null : identifyingIn(text);
    return found === null ? [] : [{ pointer, detail: say[found] }];
  });
  if (errors.length > 0) throw new Refusal("invalid-input", { errors });
}

/**
 * That staff have seen a skill, or vouch for it, is for them to say: a person keeps what they have said and adds nothing.
 * @throws Refusal invalid-input
 */
export function requireOwnEvidence(ctx: Context, before: CandidateInput, input: CandidateInput): void {
  if (ctx.scope.desk !== "candidate") return;
  const say = candidateTexts[ctx.locale].seenByStaff;
  const said = (skills: CandidateInput["skills"]) =>
    skills.flatMap(({ text, evidence }, at) =>
      evidence.flatMap(({ kind, note }, place) =>
        kind === "staff_seen" || kind === "voucher"
          ? [{ pointer: `/skills/${at}/evidence/${place}/kind`, words: JSON.stringify([text, kind, note]) }]
          : [],
      ),
    );
  const known = new Set(said(before.skills).map(({ words }) => words));
  const errors = said(input.skills).filter(({ words }) => !known.has(words));
  if (errors.length > 0) {
    throw new Refusal("invalid-input", { errors: errors.map(({ pointer }) => ({ pointer, detail: say })) });
  }
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
