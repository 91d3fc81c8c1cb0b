import type { Context } from "../../app/context.ts";
import { candidateIdsAfter } from "../../candidates/index.ts";
import { openingIdsAfter } from "../../openings/index.ts";
import { missingVectors } from "../repository/vectors.ts";
import { writeVectorsOf } from "./write-vectors.ts";

export interface RefreshProgress {
  readonly kind: "candidate" | "opening";
  readonly done: number;
}

const atOnce = 200;

/**
 * Makes every vector that is missing or was made with another taxonomy or matcher; `all` makes the others too.
 * @returns how many were made
 */
export async function refreshVectors(
  ctx: Context,
  { all = false, onProgress }: { all?: boolean; onProgress?: (progress: RefreshProgress) => void } = {},
): Promise<number> {
  const matcher = await ctx.ports.matching();
  const { taxonomy, stored } = matcher.versions;
  let made = 0;
  for (const kind of ["candidate", "opening"] as const) {
    const idsAfter = kind === "candidate" ? candidateIdsAfter : openingIdsAfter;
    let done = 0;
    for (let ids = await idsAfter(ctx.db, ctx.scope, "", atOnce); ids.length > 0; ) {
      const stale = await missingVectors(ctx.db, ctx.scope, kind, ids, { taxonomy, stored }, all);
      if (stale.length > 0) await writeVectorsOf(ctx, matcher, kind, stale);
      made += stale.length;
      done += ids.length;
      onProgress?.({ kind, done });
      ids = await idsAfter(ctx.db, ctx.scope, ids.at(-1) ?? "", atOnce);
    }
  }
  return made;
}
