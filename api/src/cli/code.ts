import { codeNow } from "../accounts/index.ts";
import { type Command, exitCodes, RefusedError, UsageError } from "./command.ts";
import { demoEmails } from "./demo-sign-ins.ts";
import { readOptions } from "./options.ts";
import { withHouse } from "./with-house.ts";

export const command: Command = {
  summary: "print the present six digits of a demo account",
  help: `tuttu code MAIL [--json]

Prints the code that a demo account is asked for after its password, so that the demo can be tried without an
authenticator app. Only for the accounts of demo-sign-ins.txt in the data folder; other accounts use an app.

  --json   print {"code": "123456"}`,
  async run(args, output) {
    const [email, ...more] = readOptions(args, {}).positionals;
    if (email === undefined || more.length > 0) throw new UsageError("Name one mail address.");
    return withHouse(async (house) => {
      const code = demoEmails(house.config).has(email.toLowerCase())
        ? await codeNow(house.contextOf("code"), email)
        : undefined;
      if (code === undefined) throw new RefusedError(`${email} is no demo account with a second factor.`);
      output.result({ code }, [code]);
      return exitCodes.done;
    });
  },
};
