import { type Role, roles } from "@tuttu/schema";
import { createAccount, type KnownAccount, knownAccount } from "../accounts/index.ts";
import { exitCodes, RefusedError, UsageError } from "./command.ts";
import { findProgramme } from "./find-programme.ts";
import type { Output } from "./output.ts";
import { withHouse } from "./with-house.ts";

const staff = ["administrator", "coordinator", "counsellor"] as const;

export interface Wish {
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  /** Id or name. */
  readonly programme?: string | undefined;
  /** That rights are added to an account which is there. */
  readonly yes?: boolean | undefined;
}

const wished = ({ role, programme }: Wish): Role => {
  const found = roles.find((one) => one === role && (staff as readonly string[]).includes(one));
  if (found === undefined) throw new UsageError(`--role must be one of ${staff.join(", ")}`);
  if (found === "administrator" && programme !== undefined) {
    throw new UsageError("--programme is for coordinators and counsellors: an administrator stands in all of them");
  }
  return found;
};

const rightsOf = ({ memberships }: KnownAccount): string =>
  memberships
    .map(({ role, programmeName }) => (programmeName === null ? role : `${role} of ${programmeName}`))
    .join(", ") || "nothing";

const isAlready = ({ memberships }: KnownAccount, role: Role, programmeId: string | undefined): boolean =>
  memberships.some((one) => one.role === role && one.programmeId === (programmeId ?? null));

/** Lets somebody of the staff in. An account that is there gets more rights only where that is meant. */
export function letIn(email: string, wish: Wish, output: Output): Promise<number> {
  const role = wished(wish);
  const { name } = wish;
  return withHouse(async (house) => {
    const programmeId = role === "administrator" ? undefined : await findProgramme(house, wish.programme);
    const ctx = house.contextOf("account", programmeId);
    const before = await knownAccount(ctx.db, email);
    if (before !== undefined && isAlready(before, role, programmeId)) {
      output.result({ accountId: before.id }, [`${email} is that already (${rightsOf(before)}): nothing to do.`]);
      return exitCodes.done;
    }
    if (before !== undefined && wish.yes !== true) {
      throw new RefusedError(
        `${email} has an account (${before.name}: ${rightsOf(before)}). Add --yes to make it ${role} as well. Nothing was changed.`,
      );
    }
    if (before === undefined && name === undefined) throw new UsageError("--name is needed");
    const account = { email, name: name ?? "", role, ...(programmeId === undefined ? {} : { programmeId }) };
    const accountId = await ctx.work((tx) => createAccount(tx, ctx, account));
    const after = await knownAccount(ctx.db, email);
    const was = before === undefined ? "" : ` It was ${rightsOf(before)}.`;
    output.result({ accountId }, [
      `${email} is now ${after === undefined ? role : rightsOf(after)}.${was}`,
      `They may sign in with a mailed link at ${house.config.baseUrl}`,
    ]);
    return exitCodes.done;
  });
}
