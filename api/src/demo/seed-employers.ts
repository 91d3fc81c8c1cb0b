import { createAccount } from "../accounts/index.ts";
import type { Context } from "../app/context.ts";
import { record } from "../audit/index.ts";
import type { Tx } from "../database/index.ts";
import type { TextLinker } from "../links/index.ts";
import { writeImportedOpenings } from "../openings/index.ts";
import { insertOrganisation, organisationColumns } from "../organisations/index.ts";
import { programmeOf } from "../scope/index.ts";
import type { AccountMeans, DemoAccount } from "./demo-account.ts";
import { morningAgo } from "./demo-dates.ts";
import type { DemoOpening } from "./demo-opening.ts";
import type { DemoOrganisation } from "./demo-organisation.ts";
import { settleOpening } from "./repository.ts";

/** What openings need of an organisation that was written. */
export interface WrittenOrganisation {
  readonly id: string;
  /** Account of the person whom staff would call. */
  readonly contactId: string | null;
}

const joinedDaysAgo = (at: number): number => 40 + ((at * 53) % 230);

/** Writes the organisations of a programme and accounts for their members. @returns them by key, and the accounts */
export async function seedOrganisations(
  tx: Tx,
  ctx: Context,
  organisations: readonly DemoOrganisation[],
  { hash, programme }: AccountMeans,
): Promise<{ byKey: Map<string, WrittenOrganisation>; accounts: DemoAccount[] }> {
  const byKey = new Map<string, WrittenOrganisation>();
  const accounts: DemoAccount[] = [];
  const programmeId = programmeOf(ctx.scope);
  for (const [at, { key, state, members, input }] of organisations.entries()) {
    const id = ctx.newId("organisation");
    const joinedAt = morningAgo(ctx.clock(), joinedDaysAgo(at));
    await insertOrganisation(tx, {
      id,
      programme_id: programmeId,
      ...organisationColumns(input),
      state,
      external_ref: `demo:${key}`,
      held_by: null,
      version: 1,
      created_at: joinedAt,
      updated_at: joinedAt,
    });
    await record(tx, ctx, "organisation.created", { subjectKind: "organisation", subjectId: id });
    let contactId: string | null = null;
    for (const member of members) {
      const accountId = await createAccount(tx, ctx, { ...member, programmeId, organisationId: id }, hash);
      accounts.push({ name: member.name, email: member.email, role: member.role, programme });
      contactId ??= accountId;
    }
    byKey.set(key, { id, contactId });
  }
  return { byKey, accounts };
}

/** Writes the openings of a programme in their states, published on the days that the demo tells. */
export async function seedOpenings(
  tx: Tx,
  ctx: Context,
  openings: readonly DemoOpening[],
  organisations: ReadonlyMap<string, WrittenOrganisation>,
  linker: TextLinker,
): Promise<void> {
  const records = openings.map(({ input, organisation }) => ({
    ...input,
    organisationId: organisations.get(organisation)?.id ?? "",
  }));
  const written = await writeImportedOpenings(tx, ctx, records, { linker, publish: false });
  for (const [at, { id }] of written.entries()) {
    const opening = openings[at];
    if (opening === undefined) continue;
    const since = opening.publishedAt ?? ctx.now();
    await settleOpening(tx, ctx.scope, id, {
      state: opening.state,
      closing_reason: opening.closingReason,
      contact_account_id: organisations.get(opening.organisation)?.contactId ?? null,
      published_at: opening.publishedAt,
      created_at: since,
      updated_at: since,
    });
  }
}
