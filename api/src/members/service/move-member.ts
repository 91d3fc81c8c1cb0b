import type { Member } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { orNotFound, Refusal } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { memberTexts } from "../domain/member-texts.ts";
import { isLastAdmin, type MemberMove, stateAfter } from "../domain/moves.ts";
import { findMember, holdOrganisation, membersOf, saveState } from "../repository/members.ts";
import { otherAdmins, toMember } from "./list-members.ts";

const actions = {
  suspend: "membership.suspended",
  restore: "membership.restored",
  remove: "membership.removed",
} as const satisfies Record<MemberMove, string>;

/**
 * Suspends a colleague, brings one back or removes one; holds from the next request of that person on. The last one who
 * can administer the organisation stays, unless staff decide otherwise.
 */
export async function moveMember(ctx: Context, move: MemberMove, id: string): Promise<Member> {
  requireCapability(ctx.scope, "member.change");
  const say = memberTexts[ctx.locale];
  return ctx.work(async (tx) => {
    const organisationId = orNotFound(await findMember(tx, ctx.scope, id)).organisation_id ?? "";
    await holdOrganisation(tx, ctx.scope, organisationId);
    const before = orNotFound(await findMember(tx, ctx.scope, id));
    const all = await membersOf(tx, ctx.scope, organisationId);
    const to = stateAfter(move, before.state);
    if (to === undefined) throw new Refusal("not-allowed-now", { detail: say.noMove });
    const isLast = isLastAdmin({ ...before, otherAdmins: otherAdmins(all, id) });
    if (isLast && ctx.scope.desk === "employer") throw new Refusal("not-allowed-now", { detail: say.lastAdmin });
    if (!(await saveState(tx, ctx.scope, id, { from: before.state, to, at: ctx.now() }))) {
      throw new Refusal("not-allowed-now", { detail: say.noMove });
    }
    const detail = { from: before.state, to, organisation: organisationId };
    await record(tx, ctx, actions[move], { subjectKind: "account", subjectId: before.account_id, detail });
    const after = { ...before, state: to };
    const others = all.filter((one) => one.id !== id);
    return toMember(after, [...others, after], ctx.scope.accountId);
  });
}
