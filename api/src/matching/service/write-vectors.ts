import { encodeCandidate, encodeOpening, inferCandidate, inferOpening } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { type CandidateRows, loadCandidates } from "../../candidates/index.ts";
import { loadOpenings, type OpeningRows } from "../../openings/index.ts";
import { isListedCandidate, isListedOpening } from "../domain/listed.ts";
import { candidateFacts } from "../facts/candidate-facts.ts";
import { openingFacts } from "../facts/opening-facts.ts";
import { type MatchKind, type VectorRow, writeVectors } from "../repository/vectors.ts";
import type { Matcher } from "./matcher.ts";

/** Inferring takes half a millisecond a record; after so many the event loop gets its turn. */
const recordsPerTurn = 25;

const isGone = (state: string): boolean => state === "erased" || state === "archived";

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");

/** How the rows of records are read. */
export interface LoadRecords {
  candidate(ids: readonly string[]): Promise<ReadonlyMap<string, CandidateRows>>;
  opening(ids: readonly string[]): Promise<ReadonlyMap<string, OpeningRows>>;
}

export const loadRecords = (ctx: Context): LoadRecords => ({
  candidate: (ids) => loadCandidates(ctx.db, ctx.scope, ids),
  opening: (ids) => loadOpenings(ctx.db, ctx.scope, ids),
});

/**
 * Works out what matching needs of these records from their rows, and stores it. Records that are gone leave an empty
 * row behind, so that every process forgets them.
 * @param load reads them, for whoever needs them for more than this
 */
export async function writeVectorsOf(
  ctx: Context,
  matcher: Matcher,
  kind: MatchKind,
  subjects: readonly { readonly id: string; readonly programmeId: string; readonly version: number }[],
  load: LoadRecords = loadRecords(ctx),
): Promise<void> {
  const ids = subjects.map(({ id }) => id);
  const { numbers } = matcher;
  const { taxonomy, matcher: matcherVersion, stored } = matcher.versions;
  const origin = { taxonomyVersion: taxonomy, weightsVersion: matcherVersion };
  const rows: VectorRow[] = [];
  const common = { taxonomy_version: taxonomy, matcher_version: stored, kind };
  const found = await load[kind](ids);
  for (const [at, subject] of subjects.entries()) {
    if (at % recordsPerTurn === recordsPerTurn - 1) await new Promise((resolve) => setImmediate(resolve));
    const record = found.get(subject.id);
    const own = { ...common, subject_id: subject.id, programme_id: subject.programmeId };
    if (record === undefined) {
      rows.push({ ...own, version: subject.version, vector: "", is_listed: 0 });
    } else if ("candidate" in record) {
      const { version, state } = record.candidate;
      const vector = isGone(state)
        ? ""
        : base64(encodeCandidate(inferCandidate(candidateFacts(record, numbers), matcher.model), origin));
      rows.push({ ...own, version, vector, is_listed: Number(isListedCandidate(record)) });
    } else {
      const { version, state } = record.opening;
      const vector = isGone(state)
        ? ""
        : base64(encodeOpening(inferOpening(openingFacts(record, numbers), matcher.model), origin));
      rows.push({ ...own, version, vector, is_listed: Number(isListedOpening(record)) });
    }
  }
  await ctx.work((tx) => writeVectors(tx, rows));
}
