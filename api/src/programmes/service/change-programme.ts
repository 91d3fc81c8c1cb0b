import type { Programme, ProgrammeChange } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { requireVersion } from "../../http/etag.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { requireDates } from "../domain/dates.ts";
import { findProgramme, saveProgramme, toProgramme } from "../repository.ts";
import { columnsOf } from "./columns-of.ts";

interface Change {
  readonly id: string;
  /** The version that the change was made on. */
  readonly version: number;
  readonly change: z.infer<typeof ProgrammeChange>;
}

export async function changeProgramme(ctx: Context, { id, version, change }: Change): Promise<Programme> {
  requireCapability(ctx.scope, "programme.change");
  return ctx.work(async (tx) => {
    const before = orNotFound(await findProgramme(tx, ctx.scope, id));
    requireVersion(before, version);
    requireDates({
      startsOn: change.startsOn === undefined ? before.starts_on : change.startsOn,
      endsOn: change.endsOn === undefined ? before.ends_on : change.endsOn,
    });
    const after = await saveProgramme(tx, ctx.scope, id, version, { ...columnsOf(change), updated_at: ctx.now() });
    const detail = { fields: Object.keys(change) };
    await record(tx, ctx, "programme.changed", { subjectKind: "programme", subjectId: id, programmeId: id, detail });
    return toProgramme(after, ctx.locale);
  });
}
