import type { OpeningInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { Refusal } from "../../http/refusal.ts";
import { openingTexts } from "../domain/opening-texts.ts";
import { faultsMade, pointerOfFault, publishFaults } from "../domain/publishable.ts";

/**
 * @param before the opening that people see already: what it lacked then, such as a day to come, is not asked for here
 * @throws Refusal invalid-input that names everything that is missing before people may see the opening
 */
export function requirePublishable(ctx: Context, opening: OpeningInput, before?: OpeningInput): void {
  const todayOn = ctx.now().slice(0, 10);
  const faults = before === undefined ? publishFaults(opening, todayOn) : faultsMade(before, opening, todayOn);
  if (faults.length === 0) return;
  const say = openingTexts[ctx.locale];
  throw new Refusal("invalid-input", {
    errors: faults.map((fault) => ({ pointer: pointerOfFault[fault], detail: say[fault] })),
  });
}
