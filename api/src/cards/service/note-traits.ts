import type { CardTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { type AlikeRows, loadAlike } from "../../candidates/index.ts";
import { isFoundByEmployers } from "../../consent/index.ts";
import { type IscoOf, type Traits, traitsOf } from "../domain/traits.ts";
import { writeCards } from "../repository/cards.ts";
import { type CardMaking, makingsOf, waitingPeople } from "../repository/makings.ts";
import { noteArrivals } from "./population.ts";

export type KeptCard = Omit<CardTable, "minted_version">;

const empty = { is_listed: 0, traits: "", shown: "", content: "", digest: "", vector: "", made_with: "" } as const;

/** Rises by one in ten seconds, which is more often than a card is made anew: cards may be deleted and made again. */
const firstVersion = (ctx: Context): number => Math.floor(ctx.clock().getTime() / 10_000);

export async function iscoIn(ctx: Context): Promise<IscoOf> {
  const { occupations, occupationNumber } = await ctx.ports.taxonomy();
  return (id) => occupations[occupationNumber.get(id) ?? -1]?.iscoGroup;
}

/** Keeps cards as they are made. */
export async function keep(ctx: Context, cards: readonly KeptCard[]): Promise<void> {
  if (cards.length > 0) await ctx.work((tx) => writeCards(tx, cards, firstVersion(ctx)));
}

interface Noted {
  /** Who may not be found any more. */
  readonly gone: ReadonlySet<string>;
  /** The traits of everybody who may. */
  readonly listed: ReadonlyMap<string, Traits>;
  /** How the cards were made until now; of whom something was noted now, nothing is left of it. */
  readonly before: ReadonlyMap<string, CardMaking>;
  /** Where somebody came, went or changed. */
  readonly programmes: ReadonlySet<string>;
}

/**
 * Whose traits changed, who came, and who went: the cards as they stand before their words are minted.
 * @param known how the cards of `ids` were made, for whoever has read that
 */
export async function noteTraits(
  ctx: Context,
  ids: readonly string[],
  found: ReadonlyMap<string, AlikeRows>,
  known?: ReadonlyMap<string, CardMaking>,
): Promise<Noted> {
  const before = new Map(known ?? (await makingsOf(ctx.db, ctx.scope, ids)));
  const isco = await iscoIn(ctx);
  const today = ctx.now().slice(0, 10);
  const noted: KeptCard[] = [];
  const listed = new Map<string, Traits>();
  for (const id of ids) {
    const rows = found.get(id);
    const card = before.get(id);
    const own = { candidate_id: id, programme_id: rows?.candidate.programme_id ?? card?.programme_id ?? "" };
    if (rows === undefined || !isFoundByEmployers(rows.candidate.state, rows.candidate.search_status)) {
      const version = Math.max(rows?.candidate.version ?? 0, Number(card?.version ?? 0));
      if (card?.is_listed === 1) noted.push({ ...own, ...empty, version });
      continue;
    }
    const present = traitsOf(rows, isco, today);
    listed.set(id, present);
    const traits = JSON.stringify(present);
    if (card?.is_listed === 1 && card.traits === traits) continue;
    noted.push({ ...own, ...empty, is_listed: 1, traits, version: rows.candidate.version });
  }
  await keep(ctx, noted);
  for (const { candidate_id, programme_id } of noted) {
    before.delete(candidate_id);
    noteArrivals(programme_id);
  }
  const gone = noted.filter(({ is_listed }) => is_listed === 0).map(({ candidate_id }) => candidate_id);
  return { gone: new Set(gone), listed, before, programmes: new Set(noted.map(({ programme_id }) => programme_id)) };
}

/** People whose traits are looked at in advance, between two batches: some hundred milliseconds. */
const aheadMost = 1_000;
const aheadAtOnce = 250;

/** Up to which row of the outbox newcomers have been counted in advance. */
const countedTo = new WeakMap<object, Map<string, number>>();

/**
 * Where many come together, those who come later are counted before the cards of the first are made: else most cards
 * would be made twice, the first time as if few were alike. Whoever has a card keeps it until the own turn.
 */
export async function countNewcomers(ctx: Context, programmeId: string, seq: number): Promise<void> {
  const known = countedTo.get(ctx.db) ?? new Map<string, number>();
  countedTo.set(ctx.db, known);
  const waiting = await waitingPeople(
    ctx.db,
    ctx.scope,
    programmeId,
    Math.max(seq, known.get(programmeId) ?? 0),
    aheadMost,
  );
  for (let from = 0; from < waiting.length; from += aheadAtOnce) {
    const ids = waiting.slice(from, from + aheadAtOnce).map(({ id }) => id);
    const cards = await makingsOf(ctx.db, ctx.scope, ids);
    const fresh = [...new Set(ids)].filter((id) => cards.get(id)?.is_listed !== 1);
    await noteTraits(ctx, fresh, await loadAlike(ctx.db, ctx.scope, fresh), cards);
  }
  const last = waiting.at(-1);
  if (last === undefined) return;
  known.set(programmeId, last.seq);
  await ctx.ports.learnSizes();
}
