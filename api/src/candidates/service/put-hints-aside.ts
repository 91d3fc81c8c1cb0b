import type { HintsAside } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { hintsAside, replaceHints } from "../repository/hints.ts";
import { loadCandidates } from "../repository/load.ts";

/** Hints about a profile that are not shown any more. */
export async function getHintsAside(ctx: Context, id: string): Promise<HintsAside> {
  requireCapability(ctx.scope, "candidate.read");
  orNotFound((await loadCandidates(ctx.db, ctx.scope, [id])).get(id));
  return { aside: await hintsAside(ctx.db, ctx.scope, id) };
}

interface Aside extends HintsAside {
  readonly id: string;
}

/** Says which hints are not shown any more; one that is left out is shown again. Nothing of the profile changes. */
export async function putHintsAside(ctx: Context, { id, aside }: Aside): Promise<HintsAside> {
  requireCapability(ctx.scope, "candidate.change");
  const wanted = [...new Set(aside)].sort();
  return ctx.work(async (tx) => {
    orNotFound((await loadCandidates(tx, ctx.scope, [id])).get(id));
    await replaceHints(tx, id, wanted);
    await record(tx, ctx, "candidate.hints_put_aside", {
      subjectKind: "candidate",
      subjectId: id,
      detail: { hints: wanted },
    });
    return { aside: wanted };
  });
}
