import { CandidateIndex, type CandidateVector } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { type Matcher, nextTurn } from "../../matching/index.ts";
import { vectorsOf, visibleVersions } from "../repository/talent.ts";
import { madeWith } from "./card-reader.ts";

/** Cards of a programme in memory, each at a version; of everybody whom any organisation has seen. */
interface Held {
  readonly by: string;
  index: CandidateIndex;
  readonly versions: Map<string, number>;
}

/** A new generation of columns is laid out when this share has changed. */
const rebuildShare = 0.05;
const rebuildLeast = 200;

/** Reading a vector takes hundredths of a millisecond; after so many others get their turn. */
const vectorsPerTurn = 100;

const fields = new Map<string, Held>();

/** Cards among which an organisation's best are looked for; only `allowed` may be shown to it. */
export interface CardField {
  readonly index: CandidateIndex;
  readonly allowed: ReadonlySet<string>;
}

/** What matching knows of the cards that the viewer may see now, as the database has them. */
export async function cardField(ctx: Context, matcher: Matcher): Promise<CardField> {
  const by = await madeWith(ctx);
  const key = ctx.scope.programmeId ?? "";
  const versions = await visibleVersions(ctx.db, ctx.scope);
  let held = fields.get(key);
  if (held === undefined || held.by !== by || held.index.size > 2 * versions.size + rebuildLeast) {
    held = { by, index: new CandidateIndex(matcher.model, []), versions: new Map() };
    fields.set(key, held);
  }
  const known = held.versions;
  const changed = [...versions].filter(([id, version]) => known.get(id) !== version).map(([id]) => id);
  for (const [at, { candidate_id, vector }] of (await vectorsOf(ctx.db, ctx.scope, changed, by)).entries()) {
    if (at % vectorsPerTurn === vectorsPerTurn - 1) await nextTurn();
    const read = matcher.candidate({ vector }, 0);
    const version = versions.get(candidate_id);
    if (read === null || version === undefined) continue;
    held.index.put(candidate_id, read satisfies CandidateVector);
    known.set(candidate_id, version);
  }
  if (held.index.changes > Math.max(rebuildLeast, held.index.size * rebuildShare)) held.index = held.index.rebuilt();
  return { index: held.index, allowed: new Set([...versions.keys()].filter((id) => known.has(id))) };
}
