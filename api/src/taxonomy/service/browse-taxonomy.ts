import type { BrowsePage, BrowseQuery, Locale, TaxonomyState } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { cutPage } from "../../http/index.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { groupPath, occupationNodes, skillNodes } from "../repository/browse.ts";
import { currentRelease } from "../repository/releases.ts";

type Source = z.infer<typeof TaxonomyState>["source"];

const attribution: Readonly<Record<Source, Readonly<Record<Locale, string>>>> = {
  esco: {
    en: "This service uses the ESCO classification of the European Commission.",
    fi: "Tämä palvelu käyttää Euroopan komission ESCO-luokitusta.",
    sv: "Den här tjänsten använder Europeiska kommissionens klassificering Esco.",
  },
  starter: {
    en: "Tuttu's own starter taxonomy. Import the ESCO classification to replace it.",
    fi: "Tutun oma aloitusluokitus. Tuo ESCO-luokitus, niin se korvaa tämän.",
    sv: "Tuttus egen startklassificering. Importera klassificeringen Esco för att ersätta den.",
  },
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
    attribution: attribution[release.source][ctx.locale],
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
