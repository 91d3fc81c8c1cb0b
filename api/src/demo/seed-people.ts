import { createAccount } from "../accounts/index.ts";
import type { Context } from "../app/context.ts";
import { writeImportedCandidates } from "../candidates/index.ts";
import type { Tx } from "../database/index.ts";
import type { TextLinker } from "../links/index.ts";
import type { AccountMeans, DemoAccount } from "./demo-account.ts";
import type { DemoCandidate } from "./demo-candidate.ts";
import { morningAgo } from "./demo-dates.ts";
import { settleCandidate } from "./repository.ts";

/** Profiles were made at different times of the programme's life, the oldest some eight months ago. */
const createdDaysAgo = (at: number): number => 25 + ((at * 37) % 220);
const publishedAfterDays = 3;
const seen: readonly string[] = ["published", "paused", "withdrawn"];

/**
 * Writes the candidates of a programme, with their accounts, states and dates.
 * @param staff account ids by the keys of the demo's staff
 */
export async function seedCandidates(
  tx: Tx,
  ctx: Context,
  candidates: readonly DemoCandidate[],
  staff: ReadonlyMap<string, string>,
  { linker, hash, programme }: AccountMeans & { readonly linker: TextLinker },
): Promise<DemoAccount[]> {
  const records = candidates.map(({ input, counsellor }) => ({
    ...input,
    counsellorId: counsellor === null ? null : (staff.get(counsellor) ?? null),
  }));
  const written = await writeImportedCandidates(tx, ctx, records, { linker, publish: false });
  const now = ctx.clock();
  const accounts: DemoAccount[] = [];
  for (const [at, { id }] of written.entries()) {
    const person = candidates[at];
    if (person === undefined) continue;
    const { preferredName: name, email, uiLocale: locale } = person.input;
    const account = { name, email: email ?? "", locale, role: "candidate" as const };
    const programmeId = ctx.scope.programmeId ?? "";
    const accountId = await createAccount(tx, ctx, { ...account, programmeId, candidateId: id }, hash);
    accounts.push({ name, email: account.email, role: account.role, programme });
    const days = createdDaysAgo(at);
    await settleCandidate(tx, ctx.scope, id, {
      account_id: accountId,
      state: person.state,
      paused_until_on: person.pausedUntilOn,
      search_status_confirmed_on: person.searchStatusConfirmedOn,
      published_at: seen.includes(person.state) ? morningAgo(now, days - publishedAfterDays) : null,
      created_at: morningAgo(now, days),
      updated_at: `${person.searchStatusConfirmedOn}T09:00:00.000Z`,
    });
  }
  return accounts;
}
