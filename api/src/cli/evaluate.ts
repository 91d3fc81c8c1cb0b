import type { Command } from "./command.ts";
import { runDoor } from "./door.ts";

export const command: Command = {
  summary: "run linker and matcher on judged data",
  help: `tuttu evaluate FOLDER --esco FOLDER [--tasks NAMES] [--predictions FILE] [--json]

Runs the linker and the matcher as they serve, on every task of a folder, and prints each metric beside baselines that
are computed in the same run. A folder without answers is predicted all the same.

  --esco FOLDER        the official ESCO download, unpacked or as a zip
  --tasks NAMES        only these tasks, comma separated
  --predictions FILE   write the rankings there
  --json               print the metrics as JSON`,
  run: (args, output) => runDoor(new URL("../evaluate/index.ts", import.meta.url), args, output),
};
