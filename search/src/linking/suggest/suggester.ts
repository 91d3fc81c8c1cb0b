import type { Taxonomy } from "../../taxonomy/taxonomy.ts";
import { labelTable } from "../labels/table.ts";
import type { Suggester } from "../types.ts";
import { Catalogue } from "./catalogue.ts";

/**
 * Type-ahead over all labels of all three languages at once, the viewer's first. Ranked by where the prefix stands,
 * kind and length of the label and the number of occupations that ask for the skill; people are never counted. The
 * occupations' part is built when it is first asked for.
 * @example buildSuggester(taxonomy).suggest("budj", { language: "fi" })
 */
export function buildSuggester(taxonomy: Taxonomy): Suggester {
  const skills = new Catalogue(labelTable(taxonomy.skills), (concept) => taxonomy.occupationsWith[concept] ?? 0);
  let occupations: Catalogue | null = null;
  return {
    suggest(prefix, options = {}) {
      if (options.kind !== "occupation") return skills.suggest(prefix, options);
      occupations ??= new Catalogue(
        labelTable(taxonomy.occupations),
        (concept) => taxonomy.essential[concept]?.length ?? 0,
      );
      return occupations.suggest(prefix, options);
    },
  };
}
