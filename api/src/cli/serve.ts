import { fileURLToPath } from "node:url";
import { deriveMissing } from "../app/derive.ts";
import { configOfProcess, openHouse } from "../app/index.ts";
import { listen } from "../app/listen.ts";
import { readAdminFiles } from "../app/pages/admin-files.ts";
import { sweeps } from "../app/sweeps.ts";
import { stopImports, watchImports } from "../exchange/index.ts";
import { keepSweeping } from "../jobs/index.ts";
import { reapplyErasures } from "../rights/index.ts";
import { type Command, exitCodes, RefusedError } from "./command.ts";
import { prepareHouse } from "./first-run.ts";
import { readOptions } from "./options.ts";
import { markRunning, runningServer } from "./running.ts";
import { whoMayBegin } from "./who-may-begin.ts";

const adminFolder = fileURLToPath(new URL("../../../admin/build", import.meta.url));

export const command: Command = {
  summary: "serve admin, API and documentation on one port",
  help: `tuttu serve [--first-run]

Serves on HOST:PORT (127.0.0.1:3000) until SIGTERM or SIGINT. /readyz answers 200 when the first page can be used.

  --first-run   also fill a house that has no programme with the demo, and print who can sign in`,
  async run(args, output) {
    const { values } = readOptions(args, { "first-run": { type: "boolean" } }, 0);
    const config = configOfProcess();
    const other = runningServer(config.data);
    if (other !== undefined) throw new RefusedError(`Process ${other} serves ${config.data} already.`);
    const house = await openHouse(config, { admin: readAdminFiles(adminFolder) });
    const unmark = markRunning(config.data);
    try {
      const signIns = await prepareHouse(house, values["first-run"] === true);
      const back = await reapplyErasures(house.contextOf("start"));
      if (back > 0) output.say(`${back} people whom an older backup had brought back are erased again.`);
      const server = await listen(house);
      await deriveMissing(house.contextOf("start"));
      await house.worker.drain();
      house.worker.start();
      house.watchIndexes();
      const unwatch = watchImports(() => house.contextOf("imports"));
      const stopSweeping = keepSweeping(sweeps, () => house.contextOf("sweep"));
      house.readiness.why = null;
      output.say(`Tuttu is at ${config.baseUrl} (API: ${config.baseUrl}/api/docs)`);
      for (const line of [...signIns, ...(await whoMayBegin(house))]) output.say(line);
      await server.untilStopped();
      unwatch();
      await stopSweeping();
      await stopImports();
    } finally {
      await house.close();
      unmark();
      house.log.info({}, "stopped");
    }
    return exitCodes.done;
  },
};
