import type { ImportFormat, ImportKind, ImportRun, ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { programmeOf, requireCapability } from "../../scope/index.ts";
import type { Encoding } from "../reading/decode-text.ts";
import { insertRun } from "../repository/runs.ts";
import type { WriteAtOnce } from "./check-file.ts";
import { holder } from "./jobs.ts";
import { leaseUntil } from "./keep-lease.ts";
import { openFile } from "./open-file.ts";
import { presentRun } from "./present-run.ts";
import { readAndWrite } from "./read-and-write.ts";
import { runJob } from "./run-job.ts";

/** A file as it was sent. */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly kind: ImportKind;
  readonly fileName: string;
  /** Left out, it is told from name and content. */
  readonly format?: ImportFormat | undefined;
  readonly encoding?: Encoding | undefined;
  /** Writes what is sound as soon as all was read. Left out, somebody looks first and confirms. */
  readonly atOnce?: WriteAtOnce | undefined;
}

/**
 * Takes a file in and starts its dry run in the background. What is wrong with the file as a whole is refused at once.
 * @throws Refusal invalid-input
 */
export async function uploadImport(ctx: Context, { bytes, atOnce, ...options }: Upload): Promise<ImportRun> {
  requireCapability(ctx.scope, "import.run");
  const programmeId = programmeOf(ctx.scope);
  const file = await openFile(bytes, options, ctx.locale);
  const now = ctx.now();
  const run: ImportRunTable = {
    id: ctx.newId("importRun"),
    programme_id: programmeId,
    kind: options.kind,
    format: file.format,
    file_name: options.fileName,
    file_hash: file.hash,
    state: "reading",
    rows_total: file.expected,
    rows_new: 0,
    rows_changed: 0,
    rows_same: 0,
    rows_faulty: 0,
    rows_warned: 0,
    rows_done: 0,
    linking: "{}",
    notes: JSON.stringify(file.columns()?.notes ?? []),
    table_form: null,
    outcome: null,
    landed_at: null,
    error: null,
    publish: 1,
    lease_by: holder,
    lease_until: leaseUntil(ctx),
    version: 1,
    created_at: now,
    created_by: ctx.scope.accountId,
    updated_at: now,
  };
  await ctx.work(async (tx) => {
    await insertRun(tx, run);
    const detail = { kind: run.kind, format: run.format };
    await record(tx, ctx, "import.uploaded", { subjectKind: "import", subjectId: run.id, detail });
  });
  runJob(ctx, run, (own, started, job) => readAndWrite(own, started, job, { file, atOnce }));
  return presentRun(ctx, run);
}
