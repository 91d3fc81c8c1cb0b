import { roles } from "@tuttu/schema";
import { adoptSecret, createAccount, resetSecondFactor } from "../accounts/index.ts";
import { configOfProcess } from "../app/index.ts";
import { listProgrammes } from "../programmes/index.ts";
import { type Command, exitCodes, RefusedError, UsageError } from "./command.ts";
import { readOptions } from "./options.ts";
import type { Output } from "./output.ts";
import { refuseWhileServing } from "./running.ts";
import { withHouse } from "./with-house.ts";

const staff = ["administrator", "coordinator", "counsellor"] as const;

interface Wish {
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly programme?: string | undefined;
}

function letIn(email: string, { name, role: wished, programme }: Wish, output: Output): Promise<number> {
  const role = roles.find((one) => one === wished && (staff as readonly string[]).includes(one));
  if (name === undefined) throw new UsageError("--name is needed");
  if (role === undefined) throw new UsageError(`--role must be one of ${staff.join(", ")}`);
  if ((role === "administrator") !== (programme === undefined)) {
    throw new UsageError("--programme is needed for coordinators and counsellors, and for them only");
  }
  const account = { email, name, role, ...(programme === undefined ? {} : { programmeId: programme }) };
  return withHouse(async (house) => {
    const known = (await listProgrammes(house.contextOf("account"))).map((one) => one.id as string);
    if (programme !== undefined && !known.includes(programme)) {
      throw new UsageError(`--programme must be one of ${known.join(", ") || "none yet: make one first"}`);
    }
    const ctx = house.contextOf("account", programme);
    const accountId = await ctx.work((tx) => createAccount(tx, ctx, account));
    output.result({ accountId }, [`${email} may sign in with a mailed link at ${house.config.baseUrl}`]);
    return exitCodes.done;
  });
}

const resetFactor = (email: string, output: Output): Promise<number> =>
  withHouse(async (house) => {
    if (!(await resetSecondFactor(house.contextOf("account"), email))) {
      throw new RefusedError(`${email} has no account with a second factor.`);
    }
    output.result({ reset: 1 }, [`${email} is signed out and sets up an authenticator app at the next sign-in.`]);
    return exitCodes.done;
  });

function takePresentSecret(output: Output): Promise<number> {
  refuseWhileServing(configOfProcess().data);
  return withHouse(
    async (house) => {
      const reset = await adoptSecret(house.contextOf("account"));
      const lines = ["This database now belongs to the present secret; keep a copy of that file."];
      output.result({ reset }, [...lines, `Everybody is signed out, and ${reset} set up an authenticator app anew.`]);
      return exitCodes.done;
    },
    { needsSecret: false },
  );
}

export const command: Command = {
  summary: "let somebody in: an administrator, a coordinator or a counsellor",
  help: `tuttu account MAIL --name NAME --role ROLE [--programme ID] [--json]
tuttu account MAIL --reset-second-factor [--json]
tuttu account --secret-lost [--json]

The first makes an account for staff. The person signs in with a mailed link, sets up an authenticator app, and may then
choose a password. This is how the first administrator of an installation comes in.

  --role ROLE             administrator, coordinator or counsellor
  --programme ID          needed for coordinators and counsellors
  --reset-second-factor   for somebody who has lost phone and backup codes: signs them out and lets them set up an
                          authenticator app anew. Make sure first that it is they who ask.
  --secret-lost           for an installation whose file \`secret\` cannot be found again: goes on with the one in the
                          data folder, or a new one. Everybody is signed out, all staff set up their authenticator
                          apps anew, and mail that has not been sent is dropped. Stop the server first.
  --json                  print {"accountId": …} or {"reset": how many}`,
  async run(args, output) {
    const { values, positionals } = readOptions(args, {
      name: { type: "string" },
      role: { type: "string" },
      programme: { type: "string" },
      "reset-second-factor": { type: "boolean" },
      "secret-lost": { type: "boolean" },
    });
    const { "secret-lost": isSecretLost = false, "reset-second-factor": isReset = false, ...wish } = values;
    const [email, ...more] = positionals;
    if (isSecretLost) {
      if (positionals.length > 0 || Object.keys(values).length > 1) {
        throw new UsageError("--secret-lost stands alone: it is about the whole installation");
      }
      return takePresentSecret(output);
    }
    if (email === undefined || more.length > 0 || !email.includes("@")) throw new UsageError("Name one mail address.");
    if (!isReset) return letIn(email, wish, output);
    if (Object.keys(wish).length > 0) throw new UsageError("--reset-second-factor needs the mail address alone");
    return resetFactor(email, output);
  },
};
