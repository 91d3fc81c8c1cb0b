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

/** What documents are made with: the classification, and what recall sums up where the house keeps that. */
interface Making {
  readonly taxonomy: Taxonomy;
  readonly marksOf: ((rows: CandidateRows) => readonly string[]) | undefined;
}

async function makingOf(ctx: Context): Promise<Making> {
  const taxonomy = await ctx.ports.taxonomy();
  if (!(await ctx.ports.keepsMarks())) return { taxonomy, marksOf: undefined };
  const matcher = await ctx.ports.matching();
  return { taxonomy, marksOf: (rows) => matcher.marksOf(rows) };
}

/** The document of a profile as it stands now; null where staff's search may know nothing of it. */
function documentFor(rows: CandidateRows | undefined, { taxonomy, marksOf }: Making): VersionedDoc | null {
  if (rows === undefined) return null;
  const { state, version } = rows.candidate;
  const visible = visibleToStaff(state, { ...searchRecord(rows, taxonomy), matching: marksOf?.(rows) });
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
  const making = await makingOf(ctx);
  const rows = await load(changed.map(({ id }) => id));
  return changed.map(({ id, version }): IndexChange => {
    const found = rows.get(id);
    const document = documentFor(found, making);
    if (document !== null) return { op: "put", ...document };
    const known = BigInt(found?.candidate.version ?? version);
    return { op: "remove", corpus: "staff", type: "candidate", id, version: known, why: "erased" };
  });
}

const batch = 500;

/** Every candidate as search knows one, in order of id; for building the index anew. */
export async function* candidateDocuments(ctx: Context): AsyncGenerator<VersionedDoc> {
  const making = await makingOf(ctx);
  for (let after = ""; ; ) {
    const ids = await candidateIdsAfter(ctx.db, ctx.scope, after, batch);
    const rows = await loadCandidates(ctx.db, ctx.scope, ids);
    for (const id of ids) {
      const document = documentFor(rows.get(id), making);
      if (document !== null) yield document;
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < batch) return;
    after = last;
  }
}
