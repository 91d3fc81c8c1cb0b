import type { Opening, OpeningInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { Refusal } from "../../http/refusal.ts";
import type { OpeningRows } from "../domain/aggregate.ts";
import { inputOfRows } from "../domain/fields-of-rows.ts";
import { openingTexts } from "../domain/opening-texts.ts";
import { faultsMade, type PublishFault, pointerOfFault, publishFaults } from "../domain/publishable.ts";
import { stateAfter } from "../domain/states.ts";

const toldIn = (ctx: Context, faults: readonly PublishFault[]): Opening["missing"] =>
  faults.map((fault) => ({ pointer: pointerOfFault[fault], detail: openingTexts[ctx.locale][fault] }));

/** What this viewer would be refused for who publishes the opening as it stands; empty where there is no such move. */
export function missingToPublish(ctx: Context, rows: OpeningRows): Opening["missing"] {
  const mover = ctx.scope.desk === "employer" ? "member" : "staff";
  const isMove = stateAfter("publish", rows.opening.state, mover, true) !== undefined;
  if (!isMove || !ctx.scope.capabilities.has("opening.publish")) return [];
  return toldIn(ctx, publishFaults(inputOfRows(rows), ctx.now().slice(0, 10)));
}

/**
 * @param before the opening that people see already: what it lacked then, such as a day to come, is not asked for here
 * @throws Refusal invalid-input that names everything that is missing before people may see the opening
 */
export function requirePublishable(ctx: Context, opening: OpeningInput, before?: OpeningInput): void {
  const todayOn = ctx.now().slice(0, 10);
  const faults = before === undefined ? publishFaults(opening, todayOn) : faultsMade(before, opening, todayOn);
  if (faults.length === 0) return;
  throw new Refusal("invalid-input", { errors: toldIn(ctx, faults) });
}
