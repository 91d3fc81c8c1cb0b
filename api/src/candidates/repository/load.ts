import type { CandidateTable } from "@tuttu/schema";
import type { Db } from "../../database/index.ts";
import { narrowCandidates, type Scope } from "../../scope/index.ts";
import type { CandidateRows } from "../domain/aggregate.ts";
import type { SummaryRows } from "../domain/summary.ts";
import { type DirectPart, evidenceRowsOf, partRows } from "./parts.ts";

const chunkMax = 500;

/** `ids` in groups that fit into one statement on either engine. */
export function* chunks<T>(ids: readonly T[], size = chunkMax): Generator<readonly T[]> {
  for (let from = 0; from < ids.length; from += size) yield ids.slice(from, from + size);
}

const candidatesOf = (db: Db, scope: Scope, ids: readonly string[]): Promise<CandidateTable[]> =>
  db.selectFrom("candidate").selectAll().where(narrowCandidates(scope)).where("candidate.id", "in", ids).execute();

const allParts = [
  "preferences",
  "places",
  "contactLinks",
  "strengths",
  "help",
  "occupations",
  "skills",
  "languages",
  "experience",
  "education",
  "credentials",
  "blocked",
] as const satisfies readonly DirectPart[];
const traitParts = ["languages", "occupations", "experience"] as const;
const summaryParts = ["preferences", "languages", "skills", "occupations", "experience"] as const;

async function joined<P extends DirectPart>(db: Db, candidates: readonly CandidateTable[], parts: readonly P[]) {
  const narrowedIds = candidates.map(({ id }) => id);
  const maps = new Map<P, Map<string, unknown[]>>();
  for (const part of parts) maps.set(part, await partRows(db, part, narrowedIds));
  return candidates.map((candidate) => {
    const own = Object.fromEntries(parts.map((part) => [part, maps.get(part)?.get(candidate.id) ?? []]));
    return { candidate, ...own } as { candidate: CandidateTable } & Pick<CandidateRows, P>;
  });
}

/** The candidates among `ids` that the scope may see, each with every part; 14 queries for each 500 of them. */
export async function loadCandidates(
  db: Db,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, CandidateRows>> {
  const found = new Map<string, CandidateRows>();
  for (const chunk of chunks(ids)) {
    const candidates = await candidatesOf(db, scope, chunk);
    if (candidates.length === 0) continue;
    const evidence = await evidenceRowsOf(
      db,
      candidates.map(({ id }) => id),
    );
    for (const rows of await joined(db, candidates, allParts)) {
      found.set(rows.candidate.id, { ...rows, evidence: evidence.get(rows.candidate.id) ?? [] });
    }
  }
  return found;
}

async function loadParts<P extends DirectPart>(db: Db, scope: Scope, ids: readonly string[], parts: readonly P[]) {
  const found = new Map<string, { candidate: CandidateTable } & Pick<CandidateRows, P>>();
  for (const chunk of chunks(ids)) {
    const candidates = await candidatesOf(db, scope, chunk);
    if (candidates.length === 0) continue;
    for (const rows of await joined(db, candidates, parts)) found.set(rows.candidate.id, rows);
  }
  return found;
}

/** What rows of lists are made of, of those among `ids` that the scope may see. */
export const loadSummaries = (db: Db, scope: Scope, ids: readonly string[]): Promise<Map<string, SummaryRows>> =>
  loadParts(db, scope, ids, summaryParts);

/** The part of a profile that tells how many are alike: a fifth of what `loadCandidates` reads. */
export type AlikeRows = Pick<CandidateRows, "candidate" | (typeof traitParts)[number]>;

/** That part of those among `ids` that the scope may see. */
export const loadAlike = (db: Db, scope: Scope, ids: readonly string[]): Promise<Map<string, AlikeRows>> =>
  loadParts(db, scope, ids, traitParts);
