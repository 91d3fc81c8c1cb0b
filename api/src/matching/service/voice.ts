import type { Context } from "../../app/context.ts";
import { labelOf } from "../../taxonomy/index.ts";
import type { Voice } from "../words/part-words.ts";

/** The viewer's language, and the taxonomy's labels in it. */
export const voiceOf = async (ctx: Context): Promise<Voice> => ({
  locale: ctx.locale,
  labelOf: labelOf(await ctx.ports.taxonomy(), ctx.locale),
});
