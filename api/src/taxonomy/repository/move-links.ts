import { sql } from "kysely";
import type { Tx } from "../../database/index.ts";
import { movedIds, movedLink, type Retired } from "../domain/move-link.ts";
import { groupsOf } from "./groups-of.ts";

type Kind = "skill" | "occupation";
type Owner = "candidate" | "opening";

/** Where texts are linked to concepts of each kind, and the column that names whose the text is. */
const linkPlaces = {
  skill: [
    { table: "candidate_skill", owner: "candidate", ownerId: "candidate_id" },
    { table: "opening_skill", owner: "opening", ownerId: "opening_id" },
  ],
  occupation: [
    { table: "candidate_occupation", owner: "candidate", ownerId: "candidate_id" },
    { table: "work_experience", owner: "candidate", ownerId: "candidate_id" },
    { table: "opening", owner: "opening", ownerId: "id" },
  ],
} as const;

/** Where JSON of a running text names concepts of each kind. */
const mentionPlaces = {
  skill: [
    { owner: "candidate", column: "mentions" },
    { owner: "opening", column: "mentions" },
  ],
  occupation: [{ owner: "candidate", column: "headline_proposals" }],
} as const;

const pageRows = 5_000;

/** All rows of a query that pages by id. */
async function* pagesOf<T extends { id: string }>(page: (after: string) => Promise<readonly T[]>): AsyncGenerator<T> {
  for (let after = ""; ; ) {
    const rows = await page(after);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageRows) return;
    after = last.id;
  }
}

interface LinkRow {
  readonly id: string;
  readonly owner_id: string;
  readonly concept_id: string | null;
  readonly link_state: string;
  readonly link_how: string | null;
  readonly proposals: string;
}

/** Profiles and openings that a move touched. */
export type Touched = Readonly<Record<Owner, Set<string>>>;

/**
 * Lets links follow concepts that go, in every programme, and puts them on staff's list again.
 * @param touched gathers whose links moved
 * @returns how many links named a concept that goes
 */
export async function moveLinks(tx: Tx, kind: Kind, retired: Retired, version: string, touched: Touched) {
  let moved = 0;
  for (const { table, owner, ownerId } of linkPlaces[kind]) {
    const page = async (after: string) =>
      (
        await sql<LinkRow>`select id, ${sql.ref(ownerId)} as owner_id, concept_id, link_state, link_how, proposals
          from ${sql.table(table)} where id > ${after} and (concept_id is not null or proposals <> '[]')
          order by id limit ${pageRows}`.execute(tx)
      ).rows;
    for await (const row of pagesOf(page)) {
      const before = { conceptId: row.concept_id, state: row.link_state, how: row.link_how, proposals: row.proposals };
      const after = movedLink(before, retired);
      if (after === before) continue;
      await sql`update ${sql.table(table)} set concept_id = ${after.conceptId}, link_state = ${after.state},
        link_how = ${after.how}, proposals = ${after.proposals}, taxonomy_version = ${version}
        where id = ${row.id}`.execute(tx);
      touched[owner].add(row.owner_id);
      if (after.conceptId !== before.conceptId) moved += 1;
    }
  }
  return moved;
}

/** The same for what running texts speak of; nobody reviews that, since it asks nothing of anybody. */
export async function moveMentions(tx: Tx, kind: Kind, retired: Retired, touched: Touched): Promise<void> {
  for (const { owner, column } of mentionPlaces[kind]) {
    const page = async (after: string) =>
      (
        await sql<{ id: string; json: string }>`select id, ${sql.ref(column)} as json from ${sql.table(owner)}
          where id > ${after} and ${sql.ref(column)} <> '[]' order by id limit ${pageRows}`.execute(tx)
      ).rows;
    for await (const { id, json } of pagesOf(page)) {
      const after = movedIds(json, retired);
      if (after === json) continue;
      await sql`update ${sql.table(owner)} set ${sql.ref(column)} = ${after} where id = ${id}`.execute(tx);
      touched[owner].add(id);
    }
  }
}

/** Raises the versions of what was touched and tells the readers of the outbox, so that indexes and caches follow. */
export async function announceTouched(tx: Tx, touched: Touched, at: string): Promise<void> {
  for (const owner of ["candidate", "opening"] as const) {
    for (const ids of groupsOf([...touched[owner]].sort())) {
      await sql`update ${sql.table(owner)} set version = version + 1 where id in (${sql.join(ids)})`.execute(tx);
      await sql`insert into outbox (reader, programme_id, topic, subject_id, operation, version, created_at, attempts)
        select reader.name, programme_id, ${owner}, id, 'put', version, ${at}, 0 from ${sql.table(owner)}
        cross join (select 'house' as name union all select name from outbox_reader) as reader
        where id in (${sql.join(ids)})`.execute(tx);
    }
  }
}
