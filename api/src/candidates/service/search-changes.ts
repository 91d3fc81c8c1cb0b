import { candidateDoc, type IndexChange, type VersionedDoc } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { searchRecord } from "../domain/search-record.ts";
import { candidateIdsAfter } from "../repository/find.ts";
import { loadCandidates } from "../repository/load.ts";

/** That a record changed, and up to which version. */
export interface ChangedRecord {
  readonly id: string;
  readonly version: number;
}

/** What the search index has to do so that it knows these candidates as they stand now. */
export async function candidateChanges(ctx: Context, changed: readonly ChangedRecord[]): Promise<IndexChange[]> {
  const taxonomy = await ctx.ports.taxonomy();
  const rows = await loadCandidates(
    ctx.db,
    ctx.scope,
    changed.map(({ id }) => id),
  );
  return changed.map(({ id, version }): IndexChange => {
    const found = rows.get(id);
    if (found === undefined || found.candidate.state === "erased") {
      return { op: "remove", corpus: "staff", type: "candidate", id, version: BigInt(version), why: "erased" };
    }
    return { op: "put", doc: candidateDoc(searchRecord(found, taxonomy)), version: BigInt(found.candidate.version) };
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
      const found = rows.get(id);
      if (found === undefined || found.candidate.state === "erased") continue;
      yield { doc: candidateDoc(searchRecord(found, taxonomy)), version: BigInt(found.candidate.version) };
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < batch) return;
    after = last;
  }
}
