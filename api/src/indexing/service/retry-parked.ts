import type { EngineName } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { unpark } from "../../jobs/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { outboxReaderOf } from "./indexed.ts";

/** Hands an engine once more what it could not take. @returns how many changes that are */
export async function retryParked(ctx: Context, engine: EngineName): Promise<number> {
  requireCapability(ctx.scope, "search.run");
  return ctx.work(async (tx) => {
    const count = await unpark(tx, outboxReaderOf(engine));
    const detail = { engine, count };
    await record(tx, ctx, "index.retried", { subjectKind: "index", subjectId: engine, programmeId: null, detail });
    return count;
  });
}
