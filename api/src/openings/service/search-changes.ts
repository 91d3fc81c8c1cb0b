import { type IndexChange, openingDoc, type Taxonomy, type VersionedDoc } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { organisationNames } from "../../organisations/index.ts";
import type { OpeningRows } from "../domain/aggregate.ts";
import { isVisible, searchRecord } from "../domain/search-record.ts";
import { openingIdsAfter } from "../repository/find.ts";
import { loadOpenings } from "../repository/load.ts";

/** That a record changed, and up to which version. */
export interface ChangedRecord {
  readonly id: string;
  readonly version: number;
}

type Names = ReadonlyMap<string, string>;

const namesFor = (ctx: Context, rows: ReadonlyMap<string, OpeningRows>): Promise<Names> =>
  organisationNames(
    ctx.db,
    ctx.scope,
    [...rows.values()].map(({ opening }) => opening.organisation_id),
  );

function documentsOf(rows: OpeningRows, names: Names, taxonomy: Taxonomy): VersionedDoc[] {
  const employer = names.get(rows.opening.organisation_id) ?? "";
  const version = BigInt(rows.opening.version);
  const corpora = isVisible(rows) ? (["staff", "published"] as const) : (["staff"] as const);
  return corpora.map((corpus) => ({ doc: openingDoc(searchRecord(rows, corpus, employer, taxonomy)), version }));
}

/**
 * What the search index has to do so that it knows these openings as they stand now; removals come first.
 * @param load reads them, for whoever needs them for more than this
 */
export async function openingChanges(
  ctx: Context,
  changed: readonly ChangedRecord[],
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, OpeningRows>>,
): Promise<IndexChange[]> {
  const taxonomy = await ctx.ports.taxonomy();
  const rows = await load(changed.map(({ id }) => id));
  const names = await namesFor(ctx, rows);
  const removals: IndexChange[] = [];
  const puts: IndexChange[] = [];
  for (const { id, version } of changed) {
    const found = rows.get(id);
    const gone = { op: "remove", type: "opening", id } as const;
    if (found === undefined) {
      for (const corpus of ["staff", "published"] as const) {
        removals.push({ ...gone, corpus, version: BigInt(version), why: "erased" });
      }
      continue;
    }
    if (!isVisible(found)) {
      const why = found.opening.state === "paused" ? "paused" : "closed";
      removals.push({ ...gone, corpus: "published", version: BigInt(found.opening.version), why });
    }
    for (const document of documentsOf(found, names, taxonomy)) puts.push({ op: "put", ...document });
  }
  return [...removals, ...puts];
}

const batch = 500;

/** Every opening as search knows one, in order of id; for building the index anew. */
export async function* openingDocuments(ctx: Context): AsyncGenerator<VersionedDoc> {
  const taxonomy = await ctx.ports.taxonomy();
  for (let after = ""; ; ) {
    const ids = await openingIdsAfter(ctx.db, ctx.scope, after, batch);
    const rows = await loadOpenings(ctx.db, ctx.scope, ids);
    const names = await namesFor(ctx, rows);
    for (const id of ids) {
      const found = rows.get(id);
      if (found !== undefined) yield* documentsOf(found, names, taxonomy);
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < batch) return;
    after = last;
  }
}
