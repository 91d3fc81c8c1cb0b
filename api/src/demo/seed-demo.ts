import type { ProgrammeTable } from "@tuttu/schema";
import { createAccount, hashPassword } from "../accounts/index.ts";
import type { Context } from "../app/context.ts";
import { record } from "../audit/index.ts";
import { linkCandidates } from "../candidates/index.ts";
import type { Tx } from "../database/index.ts";
import type { TextLinker } from "../links/index.ts";
import { linkOpenings } from "../openings/index.ts";
import { insertProgramme, programmeColumns } from "../programmes/index.ts";
import { programmeOf } from "../scope/index.ts";
import type { AccountMeans, DemoAccount } from "./demo-account.ts";
import { type DemoProgramme, demoProgrammes } from "./demo-programme.ts";
import { rememberLinks } from "./remember-links.ts";
import { hasProgrammes } from "./repository.ts";
import { seedOpenings, seedOrganisations } from "./seed-employers.ts";
import { seedJoining } from "./seed-joining.ts";
import { seedCandidates } from "./seed-people.ts";

export interface SeedOptions {
  /** Every demo account signs in with it. */
  readonly password: string;
}

/** What was written, and who can sign in: of each programme staff first, then members, then candidates. */
export interface SeededDemo {
  readonly programmes: number;
  readonly organisations: number;
  readonly openings: number;
  readonly candidates: number;
  readonly accounts: readonly DemoAccount[];
}

/** Makes a context of the house; with a programme it works on that one only. */
type ContextOf = (name: string, programmeId?: string) => Context;

interface Means {
  readonly contextOf: ContextOf;
  readonly linker: TextLinker;
  readonly hash: string;
}

const secondFactorBytes = 20;
const total = (programmes: readonly DemoProgramme[], kind: "organisations" | "openings" | "candidates"): number =>
  programmes.reduce((sum, programme) => sum + programme[kind].length, 0);

async function seedStaff(tx: Tx, ctx: Context, staff: DemoProgramme["staff"], { hash, programme }: AccountMeans) {
  const ids = new Map<string, string>();
  const accounts: DemoAccount[] = [];
  const programmeId = programmeOf(ctx.scope);
  for (const { key, ...person } of staff) {
    // An administrator is the installation's, not a programme's.
    const place = person.role === "administrator" ? {} : { programmeId };
    const account = { ...person, ...place, secondFactor: ctx.random(secondFactorBytes) };
    ids.set(key, await createAccount(tx, ctx, account, hash));
    accounts.push({ name: person.name, email: person.email, role: person.role, programme });
  }
  return { ids, accounts };
}

async function seedProgramme(tx: Tx, { contextOf, linker, hash }: Means, demo: DemoProgramme): Promise<DemoAccount[]> {
  const id = contextOf("seed").newId("programme");
  const ctx = contextOf("seed", id);
  const now = ctx.now();
  const row = { id, ...programmeColumns(demo.input), version: 1, created_at: now, updated_at: now };
  await insertProgramme(tx, row as ProgrammeTable);
  await record(tx, ctx, "programme.created", { subjectKind: "programme", subjectId: id, programmeId: id });
  const means = { hash, programme: demo.input.name };
  const staff = await seedStaff(tx, ctx, demo.staff, means);
  const employers = await seedOrganisations(tx, ctx, demo.organisations, means);
  await seedJoining(tx, ctx, demo, { byKey: employers.byKey, staff: staff.ids });
  await seedOpenings(tx, ctx, demo.openings, employers.byKey, linker);
  const people = await seedCandidates(tx, ctx, demo.candidates, staff.ids, { ...means, linker });
  return [...staff.accounts, ...employers.accounts, ...people];
}

/** Asks for every link before the transaction, so that writing does not wait for the linker. */
async function linkBefore(linker: TextLinker, { candidates, openings }: DemoProgramme): Promise<void> {
  const people = candidates.map(({ input }) => input);
  const offers = openings.map(({ input }) => ({ ...input, organisationId: "" }));
  await linkCandidates(linker, people);
  await linkOpenings(linker, offers);
}

/**
 * Fills an installation without a programme with the demo, in one unit of work. Needs a taxonomy in force; indexes
 * learn of it from the outbox, as of every change.
 * @returns what was written, null where there is a programme already
 */
export async function seedDemo(contextOf: ContextOf, { password }: SeedOptions): Promise<SeededDemo | null> {
  const house = contextOf("seed");
  if (await hasProgrammes(house.db, house.scope)) return null;
  const programmes = demoProgrammes(house.clock());
  const linker = rememberLinks(await house.ports.linking());
  for (const programme of programmes) await linkBefore(linker, programme);
  const hash = await hashPassword(password);
  const accounts = await house.work(async (tx) => {
    const written: DemoAccount[] = [];
    for (const demo of programmes) written.push(...(await seedProgramme(tx, { contextOf, linker, hash }, demo)));
    return written;
  });
  return {
    programmes: programmes.length,
    organisations: total(programmes, "organisations"),
    openings: total(programmes, "openings"),
    candidates: total(programmes, "candidates"),
    accounts,
  };
}
