import type { Id, Me, MeChange } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { invalid, orNotFound } from "../../http/refusal.ts";
import { requireCapability, type Scope } from "../../scope/index.ts";
import { findAccount, saveAccount } from "../repository/accounts.ts";
import { activeMemberships, allProgrammes } from "../repository/memberships.ts";
import { findSecondFactor } from "../repository/second-factors.ts";
import { signedIn } from "./signed-in.ts";

async function programmesOf(ctx: Context, accountId: string): Promise<Me["programmes"]> {
  const memberships = await activeMemberships(ctx.db, accountId);
  if (memberships.some(({ role }) => role === "administrator")) {
    return (await allProgrammes(ctx.db)).map(({ id, name }) => ({ id, name, role: "administrator" as const }));
  }
  return memberships.flatMap(({ programme_id: id, programme_name: name, role }) =>
    id === null || name === null ? [] : [{ id, name, role }],
  );
}

const owes = (scope: Scope, isEnrolled: boolean): Me["owes"] => {
  if (scope.actor.kind !== "visitor") return null;
  if (scope.actor.owes === "membership") return "membership";
  return isEnrolled ? "second_factor" : "second_factor_enrolment";
};

/** Who is signed in, and what this session may do. */
export async function getMe(ctx: Context): Promise<Me> {
  requireCapability(ctx.scope, "account.self");
  const { scope } = ctx;
  const { accountId } = signedIn(scope);
  const account = orNotFound(await findAccount(ctx.db, accountId));
  const factor = await findSecondFactor(ctx.db, accountId);
  const isEnrolled = factor?.verified === 1;
  const isVisitor = scope.actor.kind === "visitor";
  const programmes = isVisitor ? [] : await programmesOf(ctx, accountId);
  const here = programmes.find(({ id }) => id === scope.programmeId);
  return {
    account: { id: accountId as Id<"account">, name: account.name, email: account.email, locale: account.locale },
    desk: scope.desk === "house" ? "none" : scope.desk,
    role: scope.role,
    owes: owes(scope, isEnrolled),
    programme: here === undefined ? null : { id: here.id, name: here.name },
    programmes,
    organisationId: scope.organisationId,
    candidateId: scope.candidateId,
    capabilities: [...scope.capabilities].sort(),
    secondFactor: {
      enrolled: isEnrolled,
      provedAt: scope.actor.kind === "staff" ? scope.actor.provedAt : null,
    },
  };
}

/** Changes name and language. @returns the programme to work in from now on, where one was chosen */
export async function changeMe(ctx: Context, change: MeChange): Promise<string | undefined> {
  requireCapability(ctx.scope, "account.self");
  const { accountId } = signedIn(ctx.scope);
  if (change.programmeId !== undefined) {
    const programmes = await programmesOf(ctx, accountId);
    if (!programmes.some(({ id }) => id === change.programmeId)) {
      throw invalid("/programmeId", "is not a programme of yours");
    }
  }
  const fields = {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.locale === undefined ? {} : { locale: change.locale }),
  };
  if (Object.keys(fields).length > 0) {
    await ctx.work((tx) => saveAccount(tx, accountId, { ...fields, updated_at: ctx.now() }));
  }
  return change.programmeId;
}
