import type { Opening, OpeningTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { requireVersion } from "../../http/etag.ts";
import { orNotFound, Refusal } from "../../http/refusal.ts";
import { enqueue } from "../../jobs/index.ts";
import { findOrganisation } from "../../organisations/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { inputOfRows } from "../domain/fields-of-rows.ts";
import { openingTexts } from "../domain/opening-texts.ts";
import { isStopped, type OpeningMove, stateAfter } from "../domain/states.ts";
import { loadOpenings } from "../repository/load.ts";
import { saveOpening } from "../repository/write.ts";
import { presentOpening } from "./present.ts";
import { requirePublishable } from "./require-publishable.ts";

export interface MovedOpening {
  readonly id: string;
  /** The version that the move was made on. */
  readonly version: number;
}

const actions = {
  publish: "opening.published",
  pause: "opening.paused",
  close: "opening.closed",
} as const satisfies Record<OpeningMove, string>;

/** Makes a move of an opening where the table of states has it for this actor. */
export async function moveOpening(
  ctx: Context,
  move: OpeningMove,
  { id, version }: MovedOpening,
  columns: (before: OpeningTable, now: string) => Partial<OpeningTable>,
): Promise<Opening> {
  requireCapability(ctx.scope, "opening.publish");
  const moved = await ctx.work(async (tx) => {
    const before = orNotFound((await loadOpenings(tx, ctx.scope, [id])).get(id));
    requireVersion(before.opening, version);
    const organisation = await findOrganisation(tx, ctx.scope, before.opening.organisation_id);
    const mover = ctx.scope.desk === "employer" ? "member" : "staff";
    const state = stateAfter(move, before.opening.state, mover, organisation?.state === "vetted");
    if (state === undefined) throw new Refusal("not-allowed-now", { detail: openingTexts[ctx.locale].noMove });
    if (move === "publish" && isStopped(organisation?.state)) {
      throw new Refusal("not-allowed-now", { detail: openingTexts[ctx.locale].employerStopped });
    }
    if (move === "publish") requirePublishable(ctx, inputOfRows(before));
    const now = ctx.now();
    const opening: OpeningTable = {
      ...before.opening,
      ...columns(before.opening, now),
      state,
      version: version + 1,
      updated_at: now,
      updated_by: ctx.scope.accountId,
    };
    if (!(await saveOpening(tx, ctx.scope, opening))) throw new Refusal("stale-version");
    const detail = { from: before.opening.state, to: state };
    await record(tx, ctx, actions[move], { subjectKind: "opening", subjectId: id, detail });
    const operation = before.opening.state === "published" && state !== "published" ? "remove" : "put";
    await enqueue(tx, ctx, { topic: "opening", subjectId: id, operation, version: version + 1 });
    return { ...before, opening };
  });
  return presentOpening(ctx, moved);
}
