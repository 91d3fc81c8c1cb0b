import type { Context } from "../../app/context.ts";
import { recordAll } from "../../audit/index.ts";
import type { Tx } from "../../database/index.ts";
import { enqueue } from "../../jobs/index.ts";

/** A record that an import has written. */
export interface ImportedSubject {
  readonly id: string;
  readonly isNew: boolean;
  readonly version: number;
}

/** Tells the audit trail and search of openings that an import has written. */
export async function announceImportedOpenings(
  tx: Tx,
  ctx: Context,
  subjects: readonly ImportedSubject[],
): Promise<void> {
  await recordAll(
    tx,
    ctx,
    subjects.map(({ id, isNew }) => ({
      action: isNew ? "opening.created" : "opening.changed",
      subjectKind: "opening",
      subjectId: id,
      detail: { by: "import" },
    })),
  );
  await enqueue(
    tx,
    ctx,
    ...subjects.map(({ id, version }) => ({
      topic: "opening" as const,
      subjectId: id,
      operation: "put" as const,
      version,
    })),
  );
}
