import type { Id } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { scopeOf } from "../../scope/index.ts";

/**
 * The house itself at work on an import of one programme, in the name of the person who uploaded it: an import may be
 * finished by a process that never saw that person's request.
 */
export function importContext(
  ctx: Context,
  run: { readonly programme_id: string; readonly created_by: string | null },
) {
  const programmeId = run.programme_id as Id<"programme">;
  const scope = {
    ...scopeOf({ kind: "job", name: "import", programmeId }),
    accountId: run.created_by as Id<"account"> | null,
  };
  return { ...ctx, scope } satisfies Context;
}
