import type { Link, Linker, Taxonomy } from "@tuttu/search";
import { bareId, type LinkingItem } from "./items.ts";
import { asksOccupations, kindOf } from "./kinds.ts";

/** Concepts that are ranked per text of a linking task. */
const linkingDepth = 20;

/** Titles that are ranked per query of a title task. */
const titleDepth = 500;

function links(linker: Linker, item: LinkingItem): Link[] {
  const hints = { language: item.language, limit: linkingDepth };
  const kind = kindOf(item.task);
  if (kind === "sentence") return linker.sentence(item.text, hints);
  if (kind === "posted" || kind === "classified") return linker.title(item.text, { ...hints, kind });
  return linker.skill(item.text, item.context === null ? hints : { ...hints, context: item.context });
}

/** The production linker's ranking of a linking item, as last parts of URIs where the taxonomy has them. */
export function predictLinks(linker: Linker, taxonomy: Taxonomy, item: LinkingItem): string[] {
  const concepts = asksOccupations(item.task) ? taxonomy.occupations : taxonomy.skills;
  return links(linker, item).map((link) => bareId(concepts[link.concept]?.uri ?? link.id));
}

/** Rankings of all queries of a title task over its documents. */
export function predictTitles(
  linker: Linker,
  items: readonly LinkingItem[],
  corpus: readonly (readonly [string, string])[],
): Map<string, string[]> {
  const ready = linker.titleCorpus(
    corpus.map(([, title]) => title),
    items[0]?.language ?? "en",
  );
  return new Map(
    items.map((item) => [
      item.id,
      linker.similarTitles(item.text, ready, titleDepth).map(({ index }) => corpus[index]?.[0] ?? ""),
    ]),
  );
}
