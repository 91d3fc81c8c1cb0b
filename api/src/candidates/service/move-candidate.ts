import type { Candidate, CandidateTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { requireVersion } from "../../http/etag.ts";
import { orNotFound, Refusal } from "../../http/refusal.ts";
import { enqueue } from "../../jobs/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { candidateTexts } from "../domain/refusal-texts.ts";
import { type CandidateMove, stateAfter } from "../domain/states.ts";
import { loadCandidates } from "../repository/load.ts";
import { hasAccount, reviewsProfiles } from "../repository/names.ts";
import { saveCandidate } from "../repository/write.ts";
import { missingToPublish } from "./check-input.ts";
import { presentCandidate } from "./present.ts";

export interface MovedCandidate {
  readonly id: string;
  /** The version that the move was made on. */
  readonly version: number;
}

const actions = {
  publish: "candidate.published",
  pause: "candidate.paused",
  withdraw: "candidate.withdrawn",
  restore: "candidate.restored",
} as const satisfies Record<CandidateMove, string>;

/** Makes a move of a profile where the table of states has it for this actor. */
export async function moveCandidate(
  ctx: Context,
  move: CandidateMove,
  { id, version }: MovedCandidate,
  columns: (before: CandidateTable, now: string) => Partial<CandidateTable>,
): Promise<Candidate> {
  requireCapability(ctx.scope, "candidate.publish");
  const say = candidateTexts[ctx.locale];
  const moved = await ctx.work(async (tx) => {
    const before = orNotFound((await loadCandidates(tx, ctx.scope, [id])).get(id));
    requireVersion(before.candidate, version);
    const mover = ctx.scope.desk === "candidate" ? "person" : "staff";
    const standing = {
      reviewsProfiles: await reviewsProfiles(tx, before.candidate.programme_id),
      hasAccount: await hasAccount(tx, ctx.scope, id),
    };
    const state = stateAfter(move, before.candidate.state, mover, standing);
    if (state === undefined) {
      const isOwn = move === "restore" && before.candidate.state === "withdrawn" && standing.hasAccount;
      throw new Refusal("not-allowed-now", { detail: isOwn ? say.ownDecision : say.noMove });
    }
    const errors = move === "publish" ? missingToPublish(ctx, before) : [];
    if (errors.length > 0) throw new Refusal("invalid-input", { errors });
    const now = ctx.now();
    const candidate: CandidateTable = {
      ...before.candidate,
      ...columns(before.candidate, now),
      state,
      version: version + 1,
      updated_at: now,
      updated_by: ctx.scope.accountId,
    };
    if (!(await saveCandidate(tx, ctx.scope, candidate))) throw new Refusal("stale-version");
    const detail = { from: before.candidate.state, to: state };
    await record(tx, ctx, actions[move], { subjectKind: "candidate", subjectId: id, detail });
    const operation = before.candidate.state === "published" && state !== "published" ? "remove" : "put";
    await enqueue(tx, ctx, { topic: "candidate", subjectId: id, operation, version: version + 1 });
    return { ...before, candidate };
  });
  return presentCandidate(ctx, moved);
}
