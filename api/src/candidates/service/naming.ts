import type { CandidateTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Db } from "../../database/index.ts";
import { labelOf } from "../../taxonomy/index.ts";
import type { Naming } from "../domain/to-candidate.ts";
import { accountNames } from "../repository/names.ts";

/** Labels in the viewer's language and the names of the counsellors of these candidates. */
export async function namingFor(ctx: Context, db: Db, candidates: readonly CandidateTable[]): Promise<Naming> {
  const ids = candidates.flatMap(({ counsellor_id }) => (counsellor_id === null ? [] : [counsellor_id]));
  const names = await accountNames(db, [...new Set(ids)]);
  return {
    labelOf: labelOf(await ctx.ports.taxonomy(), ctx.locale),
    nameOfAccount: (id) => names.get(id) ?? null,
  };
}
