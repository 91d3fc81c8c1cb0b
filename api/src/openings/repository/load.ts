import type { OpeningTable } from "@tuttu/schema";
import type { Db } from "../../database/index.ts";
import { narrowOpenings, type Scope } from "../../scope/index.ts";
import type { OpeningParts, OpeningRows } from "../domain/aggregate.ts";

const chunkMax = 500;

/** `items` in groups that fit into one statement on either engine. */
export function* chunks<T>(items: readonly T[], size = chunkMax): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

type Grouped = { readonly [P in keyof OpeningParts]: Map<string, OpeningParts[P][number][]> };

/** Every part by opening, in order. @param narrowedIds ids that the scope was asked for already */
async function partsOf(db: Db, narrowedIds: readonly string[]): Promise<Grouped> {
  const ids = [...narrowedIds];
  const [skills, languages, terms, negotiables] = await Promise.all([
    db.selectFrom("opening_skill").selectAll().where("opening_id", "in", ids).orderBy("position").execute(),
    db
      .selectFrom("opening_language")
      .selectAll()
      .where("opening_id", "in", ids)
      .orderBy("language")
      .orderBy("need")
      .execute(),
    db.selectFrom("opening_term").selectAll().where("opening_id", "in", ids).orderBy("kind").orderBy("value").execute(),
    db.selectFrom("opening_negotiable").selectAll().where("opening_id", "in", ids).orderBy("field").execute(),
  ]);
  const by = <T extends { opening_id: string }>(rows: readonly T[]) => Map.groupBy(rows, (row) => row.opening_id);
  return { skills: by(skills), languages: by(languages), terms: by(terms), negotiables: by(negotiables) };
}

const openingsOf = (db: Db, scope: Scope, ids: readonly string[]): Promise<OpeningTable[]> =>
  db.selectFrom("opening").selectAll().where(narrowOpenings(scope)).where("opening.id", "in", ids).execute();

/** The openings among `ids` that the scope may see, each with every part; five queries for each 500 of them. */
export async function loadOpenings(db: Db, scope: Scope, ids: readonly string[]): Promise<Map<string, OpeningRows>> {
  const found = new Map<string, OpeningRows>();
  for (const chunk of chunks(ids)) {
    const openings = await openingsOf(db, scope, chunk);
    if (openings.length === 0) continue;
    const parts = await partsOf(
      db,
      openings.map(({ id }) => id),
    );
    for (const opening of openings) {
      found.set(opening.id, {
        opening,
        skills: parts.skills.get(opening.id) ?? [],
        languages: parts.languages.get(opening.id) ?? [],
        terms: parts.terms.get(opening.id) ?? [],
        negotiables: parts.negotiables.get(opening.id) ?? [],
      });
    }
  }
  return found;
}
