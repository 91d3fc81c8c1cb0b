import type { DecidedPage, UnlinkedQuery } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { listEvents } from "../../audit/index.ts";
import { cutPage, type Position } from "../../http/index.ts";
import { textKey } from "../../links/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { labelOf } from "../../taxonomy/index.ts";
import { type DecidedPlace, namesOfDeciders, placesOf } from "../repository/decided-texts.ts";
import { DecisionDetail, decided } from "./decision-events.ts";

type Query = z.infer<typeof UnlinkedQuery>;
type Page = z.infer<typeof DecidedPage>;
type Event = Awaited<ReturnType<typeof listEvents>>[number];

/** Decisions that are looked through at once, and at most for one page where few have the words that are sought. */
const atOnce = 100;
const lookedThroughMax = 1_000;

const placeIds = ({ detail }: Event): readonly string[] => {
  const places = DecisionDetail.safeParse(detail);
  return places.success ? [...places.data.proposed, ...places.data.unlinked] : [];
};
const meant = ({ subjectId }: Event): string | null => (subjectId === "none" ? null : subjectId);

/** Whether a place still says what was decided. */
const stands = (place: DecidedPlace, conceptId: string | null): boolean =>
  place.link_state === (conceptId === null ? "refused" : "confirmed") && place.concept_id === conceptId;

/**
 * Decisions about words, newest first: who decided what, when, and where it still stands. The trail holds no words of
 * people, so they are read where they stand; a decision none of whose words are left is not told.
 */
export async function listDecisions(ctx: Context, query: Query): Promise<Page> {
  requireCapability(ctx.scope, "linking.decide");
  const cursors = ctx.cursors("listDecisions", query);
  const label = labelOf(await ctx.ports.taxonomy(), ctx.locale);
  const sought = query.q === undefined ? "" : textKey(query.q);
  const found: (Page["items"][number] & { by: string | null })[] = [];
  let position: Position | undefined = cursors.open(query.cursor);
  let looked = 0;
  let more = true;
  while (more && found.length <= query.limit && looked < lookedThroughMax) {
    const events = await listEvents(ctx.db, ctx.scope, decided, { subjectKind: query.kind, position, limit: atOnce });
    const places = await placesOf(ctx.db, ctx.scope, query.kind, events.flatMap(placeIds));
    for (const event of events) {
      const ids = placeIds(event);
      const here = ids.flatMap((id) => places.get(id) ?? []);
      const conceptId = meant(event);
      if (!here.some((place) => place.text_key.includes(sought))) continue;
      found.push({
        id: event.id as Page["items"][number]["id"],
        text: here[0]?.text ?? "",
        kind: query.kind,
        concept: conceptId === null ? null : { id: conceptId, label: label(conceptId) ?? conceptId },
        decidedAt: event.at,
        decidedBy: null,
        by: event.by,
        changed: ids.length,
        standing: here.filter((place) => stands(place, conceptId)).length,
      });
    }
    looked += events.length;
    more = events.length === atOnce;
    const last = events.at(-1);
    if (last) position = [last.at, last.id];
  }
  const page = cutPage(found, query.limit, cursors, (one) => [one.decidedAt, one.id]);
  const names = await namesOfDeciders(ctx.db, ctx.scope, [...new Set(page.items.flatMap(({ by }) => by ?? []))]);
  return {
    items: page.items.map(({ by, ...one }) => ({ ...one, decidedBy: by === null ? null : (names.get(by) ?? null) })),
    next: page.next ?? (more && position !== undefined ? cursors.seal(position) : null),
  };
}
