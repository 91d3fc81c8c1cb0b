import type { Context } from "../../app/context.ts";
import type { OutboxRow } from "../../jobs/index.ts";
import { type LoadRecords, writeVectorsOf } from "./write-vectors.ts";

/** The latest change of each subject of a topic. */
function latest(rows: readonly OutboxRow[], topic: OutboxRow["topic"]) {
  const byId = new Map<string, { id: string; programmeId: string; version: number }>();
  for (const { topic: of, subject_id: id, programme_id: programmeId, version } of rows) {
    if (of === topic) byId.set(id, { id, programmeId, version });
  }
  return [...byId.values()];
}

/** Works out anew what matching needs of the records that changed; reading the same rows twice changes nothing more. */
export async function keepVectors(ctx: Context, rows: readonly OutboxRow[], load: LoadRecords): Promise<void> {
  const matcher = await ctx.ports.matching();
  for (const kind of ["candidate", "opening"] as const) {
    const subjects = latest(rows, kind);
    if (subjects.length > 0) await writeVectorsOf(ctx, matcher, kind, subjects, load);
  }
}
