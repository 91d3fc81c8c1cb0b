import type { DocPart } from "../../../documents/fields.ts";
import { hasOneOf } from "../ask/quote.ts";
import type { House } from "../house.ts";
import { rowsOf } from "../server/sound-answers.ts";

/** Ids asked for in one exchange. */
const idsMax = 1_000;

async function pages<T>(ids: readonly string[], ask: (some: readonly string[]) => Promise<readonly T[]>): Promise<T[]> {
  const out: T[] = [];
  for (let at = 0; at < ids.length; at += idsMax) out.push(...(await ask(ids.slice(at, at + idsMax))));
  return out;
}

/** Versions of the documents that an index holds. */
export async function versionsIn(house: House, uid: string, ids: readonly string[]): Promise<Map<string, bigint>> {
  const rows = await pages(ids, async (some) => {
    const answer = await house.server.call((admin) =>
      admin.index(uid).getDocuments({ filter: hasOneOf("id", some), fields: ["id", "version"], limit: some.length }),
    );
    return rowsOf(answer);
  });
  return new Map(rows.map((row) => [String(row.id), BigInt(String(row.version))]));
}

/** The name of a removal: ids of different corpora and types may be the same. */
export const goneId = ({ corpus, type }: DocPart, id: string): string =>
  `${corpus}-${type}-${Buffer.from(id).toString("base64url")}`;

/** Versions up to which documents were removed. */
export async function removalsOf(house: House, part: DocPart, ids: readonly string[]): Promise<Map<string, bigint>> {
  const byGone = new Map(ids.map((id) => [goneId(part, id), id]));
  const found = await versionsIn(house, house.names.gone, [...byGone.keys()]);
  return new Map([...found].map(([gone, version]) => [byGone.get(gone) ?? "", version]));
}
