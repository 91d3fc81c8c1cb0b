import { CandidateInput, type CandidateState, type Id, type Locale } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record, recordAll } from "../../audit/index.ts";
import type { Tx } from "../../database/index.ts";
import { enqueue } from "../../jobs/index.ts";
import { programmeOf } from "../../scope/index.ts";
import type { CandidateRows } from "../domain/aggregate.ts";
import { rowsOfInput } from "../domain/rows-of-input.ts";
import { isEditable } from "../domain/states.ts";
import { loadCandidates } from "../repository/load.ts";
import { hasAccount } from "../repository/names.ts";
import { insertCandidates, saveCandidate } from "../repository/write.ts";
import { linkCandidates, rowTools } from "./link-candidates.ts";
import { newFrame } from "./new-frame.ts";

/** All that is known of somebody who has not come in yet. */
export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly counsellorId: string | null;
}

/** Works out empty profiles for these people, outside of any transaction. */
export async function newProfiles(
  ctx: Context,
  people: readonly NewPerson[],
  state: Extract<CandidateState, "invited" | "draft">,
): Promise<CandidateRows[]> {
  const inputs = people.map(({ name, email, locale, counsellorId }) =>
    CandidateInput.parse({ preferredName: name, email, uiLocale: locale, textLanguage: locale, counsellorId }),
  );
  const linked = await linkCandidates(await ctx.ports.linking(), inputs, { running: false });
  return inputs.map((input) =>
    rowsOfInput(
      input,
      newFrame(ctx, programmeOf(ctx.scope), state),
      rowTools(linked, input.textLanguage, null, ctx.newId),
      null,
    ),
  );
}

/** Writes them, with audit and outbox rows. */
export async function addProfiles(tx: Tx, ctx: Context, profiles: readonly CandidateRows[]): Promise<void> {
  const ids = profiles.map(({ candidate }) => candidate.id);
  await insertCandidates(tx, profiles);
  await recordAll(
    tx,
    ctx,
    ids.map((id) => ({ action: "candidate.created", subjectKind: "candidate", subjectId: id })),
  );
  await enqueue(
    tx,
    ctx,
    ...ids.map((subjectId) => ({ topic: "candidate" as const, subjectId, operation: "put" as const, version: 1 })),
  );
}

interface Claim {
  readonly accountId: Id<"account">;
  readonly email: string;
  readonly locale: Locale;
}

/**
 * Gives a profile to the account of its person: what was invited is theirs to write from now on.
 * @returns false where it is somebody's already, restricted or gone
 */
export async function claimProfile(tx: Tx, ctx: Context, id: string, claim: Claim): Promise<boolean> {
  const before = (await loadCandidates(tx, ctx.scope, [id])).get(id)?.candidate;
  if (before === undefined || before.account_id !== null || !isEditable(before.state)) return false;
  if (await hasAccount(tx, ctx.scope, id, claim.accountId)) return false;
  const version = before.version + 1;
  const state = before.state === "invited" ? "draft" : before.state;
  const after = {
    ...before,
    account_id: claim.accountId,
    email: before.email ?? claim.email,
    ui_locale: claim.locale,
    state,
    version,
    updated_at: ctx.now(),
    updated_by: claim.accountId,
  };
  if (!(await saveCandidate(tx, ctx.scope, after))) return false;
  const detail = { from: before.state, to: state, account: claim.accountId };
  await record(tx, ctx, "candidate.joined", { subjectKind: "candidate", subjectId: id, detail });
  await enqueue(tx, ctx, { topic: "candidate", subjectId: id, operation: "put", version });
  return true;
}
