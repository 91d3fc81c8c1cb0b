import { setImmediate } from "node:timers/promises";
import type { Context } from "../../app/context.ts";
import { coarsen, type Population, populationOf } from "../domain/coarsen.ts";
import type { Traits } from "../domain/traits.ts";
import { populationRows } from "../repository/cards.ts";
import { nearnessIn } from "./card-reader.ts";

/** While many come one after the other, a count may be so old: every card is looked at again after the last of them. */
const countedForMs = 5_000;
const rowsPerTurn = 500;

/** So many may have come or gone since, beside this share of those who were counted. */
const arrivalsLeast = 50;
const arrivalsShare = 0.1;

interface Counted {
  readonly population: Population;
  readonly at: number;
  readonly people: number;
  arrivals: number;
}

interface Person {
  readonly id: string;
  readonly traits: Traits;
  /** JSON */
  readonly shown: string;
}

const counted = new Map<string, Counted>();

/** Traits as they were kept: cards of an older form lack what came later, and are made anew in their own turn. */
function traitsKept(json: string): Traits {
  const kept = JSON.parse(json) as Traits;
  return { ...kept, jobs: kept.jobs.map((job) => ({ ...job, perhaps: job.perhaps ?? [] })) };
}

/** The published people of a programme by what they are counted by; for counting alone. */
export async function peopleOf(ctx: Context, programmeId: string): Promise<Person[]> {
  const people: Person[] = [];
  for (let after = ""; ; ) {
    const rows = await populationRows(ctx.db, programmeId, after, rowsPerTurn);
    for (const { candidate_id: id, traits, shown } of rows) {
      people.push({ id, traits: traitsKept(traits), shown });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsPerTurn) return people;
    after = last.candidate_id;
    await setImmediate();
  }
}

/** Counts the published people of a programme. */
async function count(ctx: Context, programmeId: string): Promise<{ people: Person[]; population: Population }> {
  const people = await peopleOf(ctx, programmeId);
  const population = populationOf(
    people.map(({ traits }) => traits),
    await nearnessIn(ctx),
  );
  counted.set(programmeId, { population, at: ctx.clock().getTime(), people: people.length, arrivals: 0 });
  return { people, population };
}

/** How many people share what in a programme. */
export async function populationIn(ctx: Context, programmeId: string): Promise<Population> {
  const known = counted.get(programmeId);
  const isRecent =
    known !== undefined &&
    ctx.clock().getTime() - known.at < countedForMs &&
    known.arrivals <= Math.max(arrivalsLeast, known.people * arrivalsShare);
  return isRecent ? known.population : (await count(ctx, programmeId)).population;
}

/** Somebody came, went or changed what people are counted by. */
export function noteArrivals(programmeId: string): void {
  const known = counted.get(programmeId);
  if (known !== undefined) known.arrivals += 1;
}

/** Those whose card would tell something else by now, since others came or went. */
export async function outdatedIn(ctx: Context, programmeId: string): Promise<string[]> {
  const { people, population } = await count(ctx, programmeId);
  const outdated: string[] = [];
  for (const [at, { id, traits, shown }] of people.entries()) {
    if (at % rowsPerTurn === rowsPerTurn - 1) await setImmediate();
    if (JSON.stringify(coarsen(traits, population)) !== shown) outdated.push(id);
  }
  return outdated;
}
