import type { Locale, Suggestions, SuggestQuery } from "@tuttu/schema";
import type { Suggestion, Taxonomy } from "@tuttu/search";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { requireCapability } from "../../scope/index.ts";
import { groupNames } from "../../taxonomy/index.ts";

type Kind = z.infer<typeof SuggestQuery>["kind"];

const codeOf = (taxonomy: Taxonomy, kind: Kind, concept: number): string =>
  (kind === "skill" ? taxonomy.skills[concept]?.groups[0] : taxonomy.occupations[concept]?.iscoGroup) ?? "";

/** Tells two concepts with like labels apart: the broader skill, else the skill's group; the ISCO-08 unit group. */
function groupOf(taxonomy: Taxonomy, kind: Kind, concept: number, locale: Locale, names: Map<string, string>): string {
  const broader = kind === "skill" ? taxonomy.skills[taxonomy.broader[concept]?.[0] ?? -1] : undefined;
  return broader ? broader.label[locale] || broader.label.en : (names.get(codeOf(taxonomy, kind, concept)) ?? "");
}

const howOf = (found: Suggestion, q: string): "typo" | "prefix" | "word" => {
  if (found.corrected) return "typo";
  return found.label.toLowerCase().startsWith(q.toLowerCase()) ? "prefix" : "word";
};

/** Type-ahead over the labels of all three languages, the viewer's first. */
export async function suggest(
  ctx: Context,
  { q, kind, limit }: z.infer<typeof SuggestQuery>,
): Promise<z.infer<typeof Suggestions>> {
  requireCapability(ctx.scope, "taxonomy.read");
  const [linking, taxonomy] = await Promise.all([ctx.ports.linking(), ctx.ports.taxonomy()]);
  const found = await linking.suggest(q, { language: ctx.locale, limit, kind });
  const codes = found.map(({ concept }) => codeOf(taxonomy, kind, concept));
  const names = await groupNames(ctx.db, kind, codes, ctx.locale);
  const items = found.flatMap((one) => {
    const concept = (kind === "skill" ? taxonomy.skills : taxonomy.occupations)[one.concept];
    // Another taxonomy may have come into force between the two questions.
    if (concept === undefined || concept.id !== one.id) return [];
    return [
      {
        id: one.id,
        label: concept.label[ctx.locale] || concept.label.en,
        matched: one.label,
        language: one.language,
        how: howOf(one, q),
        kind: "kind" in concept ? concept.kind : "occupation",
        group: groupOf(taxonomy, kind, one.concept, ctx.locale, names),
      },
    ];
  });
  return { items };
}
