import { createHash } from "node:crypto";
import type { CardTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { CandidateRows } from "../../candidates/index.ts";
import { isFoundByEmployers } from "../../consent/index.ts";
import { enqueue, enqueueFor, type OutboxRow, readersOf, unchanged } from "../../jobs/index.ts";
import { coarsen } from "../domain/coarsen.ts";
import { mintCard } from "../domain/mint.ts";
import { type IscoOf, type Traits, traitsOf } from "../domain/traits.ts";
import { cardsOf, isMoreComing, writeCards } from "../repository/cards.ts";
import { madeWith, vectorOf } from "./card-reader.ts";
import { noteArrivals, outdatedIn, populationIn } from "./population.ts";

type Kept = Omit<CardTable, "minted_version">;
type Load = (ids: readonly string[]) => Promise<ReadonlyMap<string, CandidateRows>>;

const empty = { is_listed: 0, traits: "", shown: "", content: "", digest: "", vector: "", made_with: "" } as const;

/** Programmes whose cards have to be looked at again once nobody else comes. */
const unsettled = new Set<string>();

/** Rises by one in ten seconds, which is more often than a card is made anew: cards may be deleted and made again. */
const firstVersion = (ctx: Context): number => Math.floor(ctx.clock().getTime() / 10_000);

const digestOf = (content: string): string => createHash("sha256").update(content).digest("base64url");

export async function iscoIn(ctx: Context): Promise<IscoOf> {
  const { occupations, occupationNumber } = await ctx.ports.taxonomy();
  return (id) => occupations[occupationNumber.get(id) ?? -1]?.iscoGroup;
}

/**
 * Whose traits changed, who came, and who went: the cards as they stand before their words are minted.
 * @returns who may not be found any more, and the traits of everybody who may
 */
async function noteTraits(ctx: Context, ids: readonly string[], found: ReadonlyMap<string, CandidateRows>) {
  const before = await cardsOf(ctx.db, ctx.scope, ids);
  const isco = await iscoIn(ctx);
  const today = ctx.now().slice(0, 10);
  const noted: Kept[] = [];
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
  if (noted.length > 0) await ctx.work((tx) => writeCards(tx, noted, firstVersion(ctx)));
  for (const { programme_id } of noted) {
    unsettled.add(programme_id);
    noteArrivals(programme_id);
  }
  const gone = noted.filter(({ is_listed }) => is_listed === 0).map(({ candidate_id }) => candidate_id);
  return { gone: new Set(gone), listed };
}

async function mint(
  ctx: Context,
  rows: CandidateRows,
  traits: Traits,
  before: CardTable | undefined,
): Promise<Kept | null> {
  const { id, programme_id, version } = rows.candidate;
  const todayOn = ctx.now().slice(0, 10);
  const shown = coarsen(traits, await populationIn(ctx, programme_id));
  const card = mintCard({ rows, traits, shown, todayOn });
  const content = JSON.stringify(card);
  const made = {
    candidate_id: id,
    programme_id,
    version,
    is_listed: 1,
    traits: JSON.stringify(traits),
    shown: JSON.stringify(shown),
    content,
    digest: digestOf(content),
    made_with: await madeWith(ctx),
  };
  const same = ["version", "traits", "shown", "digest", "made_with"] as const;
  if (before !== undefined && same.every((name) => String(before[name]) === String(made[name]))) return null;
  return { ...made, vector: await vectorOf(ctx, card) };
}

/** Where others came or went, cards that would tell something else by now are made anew in their own turn. */
async function settle(ctx: Context, programmeId: string, seq: number): Promise<void> {
  if (await isMoreComing(ctx.db, ctx.scope, programmeId, seq)) return;
  unsettled.delete(programmeId);
  await settleNow(ctx, programmeId);
}

/** The same, whatever is coming. @returns how many */
export async function settleNow(ctx: Context, programmeId: string): Promise<number> {
  const notices = (await outdatedIn(ctx, programmeId)).map((id) => ({
    topic: "candidate" as const,
    subjectId: id,
    operation: "put" as const,
    version: unchanged,
    programmeId,
  }));
  if (notices.length > 0) await ctx.work((tx) => enqueue(tx, ctx, ...notices));
  return notices.length;
}

/**
 * Keeps the cards of the people who changed, before indexes hear of them: who may not be found any more is gone from
 * them first. Reading the same rows twice changes nothing more.
 */
export async function keepCards(ctx: Context, changes: readonly OutboxRow[], load: Load): Promise<void> {
  const rows = changes.filter(({ topic }) => topic === "candidate");
  if (rows.length === 0) return;
  const ids = [...new Set(rows.map(({ subject_id }) => subject_id))];
  const found = await load(ids);
  const { gone: changed, listed } = await noteTraits(ctx, ids, found);
  const before = await cardsOf(ctx.db, ctx.scope, ids);
  const minted: Kept[] = [];
  for (const one of found.values()) {
    const { id } = one.candidate;
    const traits = listed.get(id);
    const made = traits === undefined ? null : await mint(ctx, one, traits, before.get(id));
    if (made !== null) minted.push(made);
  }
  if (minted.length > 0) await ctx.work((tx) => writeCards(tx, minted, firstVersion(ctx)));
  for (const { candidate_id } of minted) changed.add(candidate_id);
  await tellOthers(ctx, rows, changed);
  const last = Math.max(...rows.map(({ seq }) => Number(seq)));
  for (const programmeId of [...unsettled]) await settle(ctx, programmeId, last);
}

/** An index elsewhere may have read the same rows before the cards were made. */
async function tellOthers(ctx: Context, rows: readonly OutboxRow[], changed: ReadonlySet<string>): Promise<void> {
  const others = (await readersOf(ctx.db)).filter((name) => name !== "house");
  const told = rows.filter(({ subject_id }) => changed.has(subject_id));
  if (others.length === 0 || told.length === 0) return;
  await ctx.work((tx) =>
    enqueueFor(
      tx,
      ctx,
      others,
      told.map(({ subject_id, operation, programme_id }) => ({
        topic: "candidate",
        subjectId: subject_id,
        operation: operation === "remove" ? "remove" : "put",
        version: unchanged,
        programmeId: programme_id,
      })),
    ),
  );
}
