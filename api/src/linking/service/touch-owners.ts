import type { Context } from "../../app/context.ts";
import type { Tx } from "../../database/index.ts";
import { enqueue } from "../../jobs/index.ts";
import { type Owners, raiseOwners } from "../repository/write-decision.ts";

/** Raises the versions of records whose links have changed, and has search and rankings follow. */
export async function touchOwners(tx: Tx, ctx: Context, owners: Owners): Promise<void> {
  const raised = await raiseOwners(tx, ctx.scope, { at: ctx.now(), by: ctx.scope.accountId }, owners);
  await enqueue(
    tx,
    ctx,
    ...raised.map(({ owner, id, version }) => ({ topic: owner, subjectId: id, operation: "put" as const, version })),
  );
}
