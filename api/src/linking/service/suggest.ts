import type { Suggestions, SuggestQuery } from "@tuttu/schema";
import type { Suggestion, Taxonomy } from "@tuttu/search";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { requireCapability } from "../../scope/index.ts";

/** A line that tells two concepts with like labels apart: the broader skill, or the ISCO-08 group. */
function groupOf(
  taxonomy: Taxonomy,
  locale: "en" | "fi" | "sv",
  found: Suggestion,
  kind: "skill" | "occupation",
): string {
  if (kind === "occupation") return taxonomy.occupations[found.concept]?.iscoGroup ?? "";
  const broader = taxonomy.skills[taxonomy.broader[found.concept]?.[0] ?? -1];
  return broader ? broader.label[locale] || broader.label.en : "";
}

/** Type-ahead over the labels of all three languages, the viewer's first. */
export async function suggest(
  ctx: Context,
  { q, kind, limit }: z.infer<typeof SuggestQuery>,
): Promise<z.infer<typeof Suggestions>> {
  requireCapability(ctx.scope, "taxonomy.read");
  const [linking, taxonomy] = await Promise.all([ctx.ports.linking(), ctx.ports.taxonomy()]);
  const found = await linking.suggest(q, { language: ctx.locale, limit, kind });
  const items = found.flatMap((one) => {
    const concept = (kind === "skill" ? taxonomy.skills : taxonomy.occupations)[one.concept];
    if (concept === undefined || concept.id !== one.id) return [];
    const how: "typo" | "prefix" | "word" = one.corrected
      ? "typo"
      : one.label.toLowerCase().startsWith(q.toLowerCase())
        ? "prefix"
        : "word";
    return [
      {
        id: one.id,
        label: concept.label[ctx.locale] || concept.label.en,
        matched: one.label,
        language: one.language,
        how,
        kind: "kind" in concept ? concept.kind : "occupation",
        group: groupOf(taxonomy, ctx.locale, one, kind),
      },
    ];
  });
  return { items };
}
