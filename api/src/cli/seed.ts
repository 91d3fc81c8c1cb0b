import { configOfProcess } from "../app/index.ts";
import { seedDemo } from "../demo/index.ts";
import { installStarter } from "../taxonomy/index.ts";
import { type Command, exitCodes, RefusedError } from "./command.ts";
import { keepDemoSignIns, newDemoPassword } from "./demo-sign-ins.ts";
import { loopback } from "./first-run.ts";
import { readOptions } from "./options.ts";
import { withHouse } from "./with-house.ts";

export const command: Command = {
  summary: "fill an empty house with the demo",
  help: `tuttu seed [--json]

Puts two invented programmes with their people, employers and openings into a house that has no programme yet. Who can
sign in is printed, and kept in demo-sign-ins.txt in the data folder. A house that has programmes is left as it is. Refused where
HOST is no loopback address.

  --json   print {"seeded": …, "password": …, "accounts": [{role, name, email, programme}], …}`,
  async run(args, output) {
    readOptions(args, {}, 0);
    const { host } = configOfProcess();
    if (!loopback.has(host)) {
      throw new RefusedError(
        `The demo is for loopback addresses only, and HOST is ${host}: its people sign in with one password.`,
      );
    }
    return withHouse(
      async (house) => {
        await installStarter(house.store, house.clock().toISOString());
        const password = newDemoPassword();
        const seeded = await seedDemo(house.contextOf, { password });
        if (seeded === null) {
          output.result({ seeded: false }, ["There is a programme already; nothing was changed."]);
          return exitCodes.done;
        }
        await house.worker.drain();
        const { programmes, organisations, openings, candidates, accounts } = seeded;
        output.result({ seeded: true, password, ...seeded }, [
          `${programmes} programmes, ${organisations} organisations, ${openings} openings, ${candidates} candidates.`,
          ...keepDemoSignIns(house.config, accounts, password),
        ]);
        return exitCodes.done;
      },
      { mayBegin: true },
    );
  },
};
