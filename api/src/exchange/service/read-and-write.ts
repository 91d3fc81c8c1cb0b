import type { ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { checkFile, type WriteAtOnce } from "./check-file.ts";
import type { Job } from "./jobs.ts";
import { Contended, type Landing, land } from "./land-import.ts";
import type { OpenedFile } from "./open-file.ts";
import { finishImport, writeImport } from "./write-import.ts";

/**
 * Reads a file and, where nobody wants to look first, writes it at once: it lands when all of it was read, as whole as
 * any other.
 */
export async function readAndWrite(
  ctx: Context,
  run: ImportRunTable,
  job: Job,
  { file, atOnce }: { readonly file: OpenedFile; readonly atOnce?: WriteAtOnce | undefined },
): Promise<void> {
  const read = await checkFile(ctx, run, file, job, atOnce);
  if (read === undefined) return;
  job.done = 0;
  job.phase = "writing";
  // Everything is linked and remembered; what follows needs the room.
  await (await ctx.ports.linking()).rest();
  const landed = read.landing === null ? null : await landUnlessContended(read.landing, read.run);
  await (landed === null ? writeImport(ctx, read.run, job) : finishImport(ctx, landed, job));
}

/** Null where others have written the same meanwhile. */
async function landUnlessContended(landing: Landing, run: ImportRunTable): Promise<ImportRunTable | null> {
  try {
    return await land(landing, run);
  } catch (error) {
    if (error instanceof Contended) return null;
    throw error;
  }
}
