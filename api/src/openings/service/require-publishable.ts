import type { OpeningInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { Refusal } from "../../http/refusal.ts";
import { openingTexts } from "../domain/opening-texts.ts";
import { pointerOfFault, publishFaults } from "../domain/publishable.ts";

/** @throws Refusal invalid-input that names everything that is missing before people may see the opening */
export function requirePublishable(ctx: Context, opening: OpeningInput): void {
  const faults = publishFaults(opening, ctx.now().slice(0, 10));
  if (faults.length === 0) return;
  const say = openingTexts[ctx.locale];
  throw new Refusal("invalid-input", {
    errors: faults.map((fault) => ({ pointer: pointerOfFault[fault], detail: say[fault] })),
  });
}
