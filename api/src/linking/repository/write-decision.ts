import { sql } from "kysely";
import type { Tx } from "../../database/index.ts";
import { narrowCandidates, narrowOpenings, type Scope } from "../../scope/index.ts";
import { type LinkKind, ownerColumn, textPlaces } from "./open-texts.ts";

/** Who decides, and when. */
export interface Decider {
  readonly at: string;
  readonly by: string | null;
}

/** States of a text that waits for a person. */
export const waitingStates = ["proposed", "unlinked"] as const;
/** Ids of the places of a text, by the state in which they waited before somebody decided. */
export type Waited = Readonly<Record<(typeof waitingStates)[number], readonly string[]>>;

export interface Owners {
  readonly candidates: readonly string[];
  readonly openings: readonly string[];
}

const idsPerStatement = 500;

function* chunks(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += idsPerStatement) yield ids.slice(from, from + idsPerStatement);
}

/** Writes a decision into every open place of a text that belongs to these owners, which are within the scope. */
export async function writeDecision(
  tx: Tx,
  kind: LinkKind,
  { textKey, conceptId }: { textKey: string; conceptId: string | null },
  narrowed: Owners,
): Promise<Waited> {
  const waited: Record<(typeof waitingStates)[number], string[]> = { proposed: [], unlinked: [] };
  for (const place of textPlaces[kind]) {
    for (const ids of chunks(place.owner === "candidate" ? narrowed.candidates : narrowed.openings)) {
      for (const state of waitingStates) {
        const { rows } = await sql<{ id: string }>`
          update ${sql.table(place.table)} set concept_id = ${conceptId},
            link_state = ${conceptId === null ? "refused" : "confirmed"},
            link_confidence = ${conceptId === null ? null : 1}, link_how = 'person'
          where text_key = ${textKey} and link_state = ${state}
            and ${sql.ref(ownerColumn(place))} in (${sql.join(ids)}) returning id`.execute(tx);
        waited[state].push(...rows.map(({ id }) => id));
      }
    }
  }
  return waited;
}

/**
 * Lets the places of a decision wait again as they did. What has been written or decided anew since then has another
 * id or another meaning, and stays.
 * @returns how many places wait again, and whose they are
 */
export async function reopenTexts(
  tx: Tx,
  scope: Scope,
  kind: LinkKind,
  conceptId: string | null,
  waited: Waited,
): Promise<Owners & { changed: number }> {
  const owners = { candidate: new Set<string>(), opening: new Set<string>() };
  let changed = 0;
  const meant = conceptId === null ? sql`concept_id is null` : sql`concept_id = ${conceptId}`;
  for (const place of textPlaces[kind]) {
    const owned = sql.ref(ownerColumn(place));
    const mine = place.owner === "candidate" ? narrowCandidates(scope) : narrowOpenings(scope);
    for (const state of waitingStates) {
      for (const ids of chunks(waited[state])) {
        const { rows } = await sql<{ owner_id: string }>`
          update ${sql.table(place.table)} set concept_id = null, link_state = ${state}, link_confidence = null,
            link_how = null
          where id in (${sql.join(ids)}) and link_state in ('confirmed', 'refused') and link_how = 'person' and ${meant}
            and ${owned} in (select id from ${sql.table(place.owner)} where ${mine})
          returning ${owned} as owner_id`.execute(tx);
        for (const { owner_id } of rows) owners[place.owner].add(owner_id);
        changed += rows.length;
      }
    }
  }
  return { changed, candidates: [...owners.candidate].sort(), openings: [...owners.opening].sort() };
}

/** Raises the versions of records whose links have changed. */
export async function raiseOwners(
  tx: Tx,
  scope: Scope,
  { at, by }: Decider,
  owners: Owners,
): Promise<{ owner: "candidate" | "opening"; id: string; version: number }[]> {
  const raised: { owner: "candidate" | "opening"; id: string; version: number }[] = [];
  for (const owner of ["candidate", "opening"] as const) {
    const mine = owner === "candidate" ? narrowCandidates(scope) : narrowOpenings(scope);
    for (const ids of chunks(owner === "candidate" ? owners.candidates : owners.openings)) {
      const { rows } = await sql<{ id: string; version: number }>`
        update ${sql.table(owner)} set version = version + 1, updated_at = ${at}, updated_by = ${by}
        where ${mine} and id in (${sql.join(ids)}) returning id, version`.execute(tx);
      raised.push(...rows.map((row) => ({ owner, id: row.id, version: Number(row.version) })));
    }
  }
  return raised;
}
