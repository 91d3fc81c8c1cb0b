import { candidateDoc, type IndexChange, type Taxonomy, type VersionedDoc } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { type VisibleCandidate, visibleToStaff } from "../../consent/index.ts";
import type { CandidateRows } from "../domain/aggregate.ts";
import { searchRecord } from "../domain/search-record.ts";
import { candidateIdsAfter } from "../repository/find.ts";
import { loadCandidates } from "../repository/load.ts";

/** That a record changed, and up to which version. */
export interface ChangedRecord {
  readonly id: string;
  readonly version: number;
}

const documentOf = (visible: VisibleCandidate, version: number): VersionedDoc => ({
  doc: candidateDoc(visible),
  version: BigInt(version),
});

/** The document of a profile as it stands now; null where staff's search may know nothing of it. */
function documentFor(rows: CandidateRows | undefined, taxonomy: Taxonomy): VersionedDoc | null {
  if (rows === undefined) return null;
  const { state, version } = rows.candidate;
  const visible = visibleToStaff(state, searchRecord(rows, taxonomy));
  return visible === null ? null : documentOf(visible, version);
}

/**
 * What the search index has to do so that it knows these candidates as they stand now.
 * @param load reads them, for whoever needs them for more than this
 */
export async function candidateChanges(
  ctx: Context,
  changed: readonly ChangedRecord[],
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, CandidateRows>>,
): Promise<IndexChange[]> {
  const taxonomy = await ctx.ports.taxonomy();
  const rows = await load(changed.map(({ id }) => id));
  return changed.map(({ id, version }): IndexChange => {
    const found = rows.get(id);
    const document = documentFor(found, taxonomy);
    if (document !== null) return { op: "put", ...document };
    const known = BigInt(found?.candidate.version ?? version);
    return { op: "remove", corpus: "staff", type: "candidate", id, version: known, why: "erased" };
  });
}

const batch = 500;

/** Every candidate as search knows one, in order of id; for building the index anew. */
export async function* candidateDocuments(ctx: Context): AsyncGenerator<VersionedDoc> {
  const taxonomy = await ctx.ports.taxonomy();
  for (let after = ""; ; ) {
    const ids = await candidateIdsAfter(ctx.db, ctx.scope, after, batch);
    const rows = await loadCandidates(ctx.db, ctx.scope, ids);
    for (const id of ids) {
      const document = documentFor(rows.get(id), taxonomy);
      if (document !== null) yield document;
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < batch) return;
    after = last;
  }
}
