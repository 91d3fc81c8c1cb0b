import type { Candidate, CandidateInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { enqueue } from "../../jobs/index.ts";
import { programmeOf, requireCapability } from "../../scope/index.ts";
import { rowsOfInput } from "../domain/rows-of-input.ts";
import { insertCandidates } from "../repository/write.ts";
import { requireCounsellor, requireSound } from "./check-input.ts";
import { linkCandidates, rowTools } from "./link-candidates.ts";
import { newFrame } from "./new-frame.ts";
import { presentCandidate } from "./present.ts";

/** A new profile, in draft. */
export async function createCandidate(ctx: Context, input: CandidateInput): Promise<Candidate> {
  requireCapability(ctx.scope, "candidate.create");
  const programmeId = programmeOf(ctx.scope);
  await requireSound(ctx, input);
  const linked = await linkCandidates(await ctx.ports.linking(), [input]);
  const made = await ctx.work(async (tx) => {
    const counsellorId = await requireCounsellor(ctx, tx, input.counsellorId);
    const tools = rowTools(linked, input.textLanguage, null, ctx.newId);
    const rows = rowsOfInput({ ...input, counsellorId }, newFrame(ctx, programmeId, "draft"), tools, null);
    await insertCandidates(tx, [rows]);
    const { id, version } = rows.candidate;
    await record(tx, ctx, "candidate.created", { subjectKind: "candidate", subjectId: id });
    await enqueue(tx, ctx, { topic: "candidate", subjectId: id, operation: "put", version });
    return rows;
  });
  return presentCandidate(ctx, made);
}
