import type { Opening, OpeningChange, OpeningInput } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { requireVersion } from "../../http/etag.ts";
import { orNotFound, Refusal } from "../../http/refusal.ts";
import { enqueue } from "../../jobs/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { inputOfRows } from "../domain/fields-of-rows.ts";
import { openingTexts } from "../domain/opening-texts.ts";
import { rowsOfInput } from "../domain/rows-of-input.ts";
import { isEditable } from "../domain/states.ts";
import { loadOpenings } from "../repository/load.ts";
import { changedParts, replaceParts, saveOpening } from "../repository/write.ts";
import { requireOrganisation, requireSound } from "./check-input.ts";
import { linkOpenings, rowTools } from "./link-openings.ts";
import { presentOpening } from "./present.ts";
import { requirePublishable } from "./require-publishable.ts";

interface Change {
  readonly id: string;
  /** The version that the change was made on. */
  readonly version: number;
  readonly change: z.infer<typeof OpeningChange>;
}

/** Changes the named fields of an opening; a named list is replaced whole. What is published stays publishable. */
export async function changeOpening(ctx: Context, { id, version, change }: Change): Promise<Opening> {
  requireCapability(ctx.scope, "opening.change");
  const seen = orNotFound((await loadOpenings(ctx.db, ctx.scope, [id])).get(id));
  requireVersion(seen.opening, version);
  if (!isEditable(seen.opening.state)) {
    throw new Refusal("not-allowed-now", { detail: openingTexts[ctx.locale].ended });
  }
  const wanted: Partial<OpeningInput> = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  );
  const stood = inputOfRows(seen);
  const input: OpeningInput = { ...stood, ...wanted };
  await requireSound(ctx, input);
  if (seen.opening.state === "published") requirePublishable(ctx, input, stood);
  const linked = await linkOpenings(await ctx.ports.linking(), [input]);
  const changed = await ctx.work(async (tx) => {
    const before = orNotFound((await loadOpenings(tx, ctx.scope, [id])).get(id));
    requireVersion(before.opening, version);
    if (wanted.organisationId !== undefined) await requireOrganisation(ctx, tx, wanted.organisationId);
    const now = ctx.now();
    const frame = { ...before.opening, version: version + 1, updated_at: now, updated_by: ctx.scope.accountId };
    const tools = rowTools(linked, input.textLanguage, before, ctx.newId);
    const after = rowsOfInput(input, frame, tools, before);
    if (!(await saveOpening(tx, ctx.scope, after.opening))) throw new Refusal("stale-version");
    await replaceParts(tx, [{ rows: after, parts: changedParts(before, after) }]);
    const detail = { fields: Object.keys(wanted) };
    await record(tx, ctx, "opening.changed", { subjectKind: "opening", subjectId: id, detail });
    await enqueue(tx, ctx, { topic: "opening", subjectId: id, operation: "put", version: version + 1 });
    return after;
  });
  return presentOpening(ctx, changed);
}
