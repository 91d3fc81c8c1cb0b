import { createHash } from "node:crypto";
import type { Context } from "../../app/context.ts";
import type { CandidateRows } from "../../candidates/index.ts";
import { enqueue, enqueueFor, type OutboxRow, readersOf, unchanged } from "../../jobs/index.ts";
import { coarsen } from "../domain/coarsen.ts";
import { mintCard } from "../domain/mint.ts";
import type { Traits } from "../domain/traits.ts";
import { type CardMaking, waitingPeople } from "../repository/makings.ts";
import { madeWith, vectorMaker } from "./card-reader.ts";
import { countNewcomers, type KeptCard, keep, noteTraits } from "./note-traits.ts";
import { outdatedIn, populationIn } from "./population.ts";

type Load = (ids: readonly string[]) => Promise<ReadonlyMap<string, CandidateRows>>;

/** Programmes whose cards have to be looked at again once nobody else comes. */
const unsettled = new Set<string>();

const digestOf = (content: string): string => createHash("sha256").update(content).digest("base64url");

interface ToMint {
  readonly rows: CandidateRows;
  readonly traits: Traits;
  readonly before: CardMaking | undefined;
}

const samePerson = [
  "version",
  "traits",
  "shown",
  "digest",
  "made_with",
] as const satisfies readonly (keyof CardMaking)[];

/** The cards that are other than those that stand. */
async function mint(ctx: Context, people: readonly ToMint[]): Promise<KeptCard[]> {
  const todayOn = ctx.now().slice(0, 10);
  const made_with = await madeWith(ctx);
  const vectorOf = await vectorMaker(ctx);
  const minted: KeptCard[] = [];
  for (const { rows, traits, before } of people) {
    const { id, programme_id, version } = rows.candidate;
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
      made_with,
    };
    if (before !== undefined && samePerson.every((name) => String(before[name]) === String(made[name]))) continue;
    minted.push({ ...made, vector: vectorOf(card) });
  }
  return minted;
}

/** Where others came or went, cards that would tell something else by now are made anew in their own turn. */
async function settle(ctx: Context, programmeId: string, seq: number): Promise<void> {
  if ((await waitingPeople(ctx.db, ctx.scope, programmeId, seq, 1)).length > 0) return;
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
  const last = Math.max(...rows.map(({ seq }) => Number(seq)));
  const ids = [...new Set(rows.map(({ subject_id }) => subject_id))];
  const found = await load(ids);
  const { gone, listed, before, programmes } = await noteTraits(ctx, ids, found);
  for (const programmeId of programmes) unsettled.add(programmeId);
  for (const programmeId of unsettled) await countNewcomers(ctx, programmeId, last);
  const people = [...found.values()].flatMap((one): ToMint[] => {
    const { id } = one.candidate;
    const traits = listed.get(id);
    return traits === undefined ? [] : [{ rows: one, traits, before: before.get(id) }];
  });
  const minted = await mint(ctx, people);
  await keep(ctx, minted);
  await tellOthers(ctx, rows, new Set([...gone, ...minted.map(({ candidate_id }) => candidate_id)]));
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
