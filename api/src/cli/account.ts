import { adoptSecret, resetSecondFactor } from "../accounts/index.ts";
import { configOfProcess } from "../app/index.ts";
import { type Command, exitCodes, RefusedError, UsageError } from "./command.ts";
import { letIn } from "./let-in.ts";
import { readOptions } from "./options.ts";
import type { Output } from "./output.ts";
import { refuseWhileServing } from "./running.ts";
import { withHouse } from "./with-house.ts";

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
  help: `tuttu account MAIL --name NAME --role ROLE [--programme PROGRAMME] [--yes] [--json]
tuttu account MAIL --reset-second-factor [--json]
tuttu account --secret-lost [--json]

The first makes an account for staff. The person signs in with a mailed link, sets up an authenticator app, and may then
choose a password. This is how the first administrator of an installation comes in.

  --role ROLE             administrator, coordinator or counsellor
  --programme PROGRAMME   id or name; for coordinators and counsellors, where there are several
  --yes                   needed to give an account that is there more rights
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
      yes: { type: "boolean" },
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
