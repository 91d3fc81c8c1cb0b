import { roles } from "@tuttu/schema";
import { createAccount } from "../accounts/index.ts";
import { type Command, exitCodes, UsageError } from "./command.ts";
import { readOptions } from "./options.ts";
import { withHouse } from "./with-house.ts";

const staff = ["administrator", "coordinator", "counsellor"] as const;

export const command: Command = {
  summary: "let somebody in: an administrator, a coordinator or a counsellor",
  help: `tuttu account MAIL --name NAME --role ROLE [--programme ID] [--json]

Makes an account for staff. The person signs in with a mailed link, sets up an authenticator app, and may then choose a
password. This is how the first administrator of an installation comes in.

  --role ROLE      administrator, coordinator or counsellor
  --programme ID   needed for coordinators and counsellors
  --json           print {"accountId": …}`,
  async run(args, output) {
    const { values, positionals } = readOptions(args, {
      name: { type: "string" },
      role: { type: "string" },
      programme: { type: "string" },
    });
    const [email] = positionals;
    const role = roles.find((one) => one === values.role && (staff as readonly string[]).includes(one));
    if (email === undefined || !email.includes("@")) throw new UsageError("Name one mail address.");
    if (values.name === undefined) throw new UsageError("--name is needed");
    if (role === undefined) throw new UsageError(`--role must be one of ${staff.join(", ")}`);
    if ((role === "administrator") !== (values.programme === undefined)) {
      throw new UsageError("--programme is needed for coordinators and counsellors, and for them only");
    }
    const programme = values.programme === undefined ? {} : { programmeId: values.programme };
    const account = { email, name: values.name, role, ...programme };
    return withHouse(async (house) => {
      const ctx = house.contextOf("account", values.programme);
      const accountId = await ctx.work((tx) => createAccount(tx, ctx, account));
      output.result({ accountId }, [`${email} may sign in with a mailed link at ${house.config.baseUrl}`]);
      return exitCodes.done;
    });
  },
};
