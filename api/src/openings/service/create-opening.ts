import type { Opening, OpeningInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { enqueue } from "../../jobs/index.ts";
import { programmeOf, requireCapability } from "../../scope/index.ts";
import { rowsOfInput } from "../domain/rows-of-input.ts";
import { insertOpenings } from "../repository/write.ts";
import { requireOrganisation, requireSound } from "./check-input.ts";
import { linkOpenings, rowTools } from "./link-openings.ts";
import { newFrame } from "./new-frame.ts";
import { presentOpening } from "./present.ts";

/** A new opening, in draft. */
export async function createOpening(ctx: Context, input: OpeningInput): Promise<Opening> {
  requireCapability(ctx.scope, "opening.create");
  const programmeId = programmeOf(ctx.scope);
  await requireSound(ctx, input);
  const linked = await linkOpenings(await ctx.ports.linking(), [input]);
  const made = await ctx.work(async (tx) => {
    await requireOrganisation(ctx, tx, input.organisationId);
    const tools = rowTools(linked, input.textLanguage, null, ctx.newId);
    const rows = rowsOfInput(input, newFrame(ctx, programmeId, "draft"), tools, null);
    await insertOpenings(tx, [rows]);
    const { id, version } = rows.opening;
    await record(tx, ctx, "opening.created", { subjectKind: "opening", subjectId: id });
    await enqueue(tx, ctx, { topic: "opening", subjectId: id, operation: "put", version });
    return rows;
  });
  return presentOpening(ctx, made);
}
