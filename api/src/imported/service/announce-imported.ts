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

/** Tells the audit trail and search of records of one topic that an import has written. */
export async function announceImported(
  tx: Tx,
  ctx: Context,
  topic: "candidate" | "opening",
  subjects: readonly ImportedSubject[],
): Promise<void> {
  await recordAll(
    tx,
    ctx,
    subjects.map(({ id, isNew }) => ({
      action: isNew ? `${topic}.created` : `${topic}.changed`,
      subjectKind: topic,
      subjectId: id,
      detail: { by: "import" },
    })),
  );
  await enqueue(
    tx,
    ctx,
    ...subjects.map(({ id, version }) => ({ topic, subjectId: id, operation: "put" as const, version })),
  );
}
