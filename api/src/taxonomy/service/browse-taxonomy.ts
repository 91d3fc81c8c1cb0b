import type { BrowsePage, BrowseQuery, TaxonomyState } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { cutPage } from "../../http/index.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { groupPath, occupationNodes, skillNodes } from "../repository/browse.ts";
import { currentRelease } from "../repository/releases.ts";

const attribution: Readonly<Record<string, string>> = {
  esco: "This service uses the ESCO classification of the European Commission.",
  starter: "Tuttu's own starter taxonomy. Import the ESCO classification to replace it.",
};

/** Which taxonomy is in force, and how large it is. */
export async function taxonomyState(ctx: Context): Promise<z.infer<typeof TaxonomyState>> {
  requireCapability(ctx.scope, "taxonomy.read");
  const release = orNotFound(await currentRelease(ctx.db));
  const taxonomy = await ctx.ports.taxonomy();
  return {
    version: release.version,
    source: release.source,
    installedAt: release.installedAt,
    skills: taxonomy.skills.length,
    occupations: taxonomy.occupations.length,
    attribution: attribution[release.source] ?? "",
  };
}

/** One level of the tree of skill groups or of ISCO-08: groups first, then concepts, in the order of the alphabet. */
export async function browseTaxonomy(
  ctx: Context,
  query: z.infer<typeof BrowseQuery>,
): Promise<z.infer<typeof BrowsePage>> {
  requireCapability(ctx.scope, "taxonomy.read");
  const cursors = ctx.cursors("browseTaxonomy", query);
  const page = { locale: ctx.locale, limit: query.limit, position: cursors.open(query.cursor) };
  const nodes = query.kind === "skill" ? skillNodes : occupationNodes;
  const rows = await nodes(ctx.db, query.under, page);
  const path = query.under === undefined ? [] : await groupPath(ctx.db, query.kind, query.under, ctx.locale);
  const { items, next } = cutPage(rows, query.limit, cursors, (row) => [
    row.type === "group" ? 0 : 1,
    row.label,
    row.id,
  ]);
  return {
    path,
    items: items.map(({ id, label, type, children }) => ({ id, label, type, children })),
    total: { value: items.length, relation: next === null ? "eq" : "gte" },
    next,
  };
}
