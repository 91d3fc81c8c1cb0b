import type { UnlinkedPage, UnlinkedQuery } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { cutPage } from "../../http/index.ts";
import { proposalsShownMax, textKey } from "../../links/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { labelOf } from "../../taxonomy/index.ts";
import { countUnlinked, unlinkedGroups } from "../repository/open-texts.ts";

/** Texts that nobody has linked yet, the same words together, the most frequent first. */
export async function listUnlinked(
  ctx: Context,
  query: z.infer<typeof UnlinkedQuery>,
): Promise<z.infer<typeof UnlinkedPage>> {
  requireCapability(ctx.scope, "linking.decide");
  const cursors = ctx.cursors("listUnlinked", query);
  const label = labelOf(await ctx.ports.taxonomy(), ctx.locale);
  const like = query.q === undefined ? undefined : textKey(query.q);
  const position = cursors.open(query.cursor);
  const rows = await unlinkedGroups(ctx.db, ctx.scope, query.kind, { like, limit: query.limit, position });
  const { items, next } = cutPage(rows, query.limit, cursors, (row) => [row.count, row.text_key]);
  const counted = like === undefined ? await countUnlinked(ctx.db, ctx.scope, query.kind) : undefined;
  return {
    items: items.map((row) => ({
      textKey: row.text_key,
      text: row.text,
      kind: query.kind,
      count: row.count,
      candidates: row.candidates,
      openings: row.openings,
      proposals: (JSON.parse(row.proposals) as [string, number][])
        .flatMap(([conceptId, confidence]) => {
          const name = label(conceptId);
          return name === null ? [] : [{ conceptId, label: name, confidence }];
        })
        .slice(0, proposalsShownMax),
    })),
    total:
      counted === undefined
        ? { value: items.length, relation: next === null ? "eq" : "gte" }
        : { value: counted, relation: "eq" },
    next,
  };
}
