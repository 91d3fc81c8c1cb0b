import { type Ranker, type Rankers, readTitle } from "@tuttu/search";
import type { LinkingItem } from "./items.ts";
import { asksOccupations, kindOf } from "./kinds.ts";
import type { Example } from "./train.ts";
import { clearMeaning, type WorldText } from "./world-texts.ts";

const bare = (id: string): string => id.slice(id.indexOf("_") + 1);

/** An example with the item it came from, so that rankings can be measured. */
export interface ItemExample extends Example {
  readonly item: LinkingItem;
  /** Ids of the pool's concepts as in the answers. */
  readonly ids: readonly string[];
}

function exampleOf(ranker: Ranker, pool: ReturnType<Ranker["pool"]>, right: ReadonlySet<string>) {
  const ids = Array.from(pool.concepts, (concept) => bare(ranker.ids[concept] as string));
  const places = ids.flatMap((id, place) => (right.has(id) ? [place] : []));
  return { rows: pool.rows, count: ids.length, right: places, ids };
}

/** The pools of the items of a task. */
export function itemExamples(rankers: Rankers, items: readonly LinkingItem[]): ItemExample[] {
  return items.map((item) => {
    const kind = kindOf(item.task);
    const ranker = asksOccupations(item.task) ? rankers.occupations : rankers.skills;
    const pool = ranker.pool(kind === "posted" ? readTitle(item.text).linkable : item.text, {
      language: item.language,
      sentence: kind === "sentence",
      ...(item.context === null ? {} : { context: item.context }),
    });
    return { item, ...exampleOf(ranker, pool, new Set(item.right)) };
  });
}

/** The pools of texts of the world; a text without a clear meaning has nothing right. */
export function worldExamples(ranker: Ranker, texts: readonly WorldText[], read: (text: string) => string): Example[] {
  return texts.map((text) => {
    const meant = clearMeaning(text);
    return exampleOf(ranker, ranker.pool(read(text.text)), new Set(meant === null ? [] : [meant]));
  });
}

/** Every n-th of a list, so that at most `most` are left. */
export function thinned<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.floor(list.length / step) }, (_, i) => list[Math.floor(i * step)] as T);
}
