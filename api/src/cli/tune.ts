import type { Command } from "./command.ts";
import { runDoor } from "./door.ts";

export const command: Command = {
  summary: "find the weights of linker or matcher on judged data",
  help: `tuttu tune linking|matching FOLDER --esco FOLDER [--json]

Deterministic: the same data give the same weights. "linking" writes them into the source tree; "matching" prints them,
and somebody who has looked at the figures puts them into force under a new version. Takes minutes to an hour.

  --esco FOLDER   the official ESCO download
  --json          print the weights as JSON`,
  run: (args, output) => runDoor(new URL("../evaluate/tune.ts", import.meta.url), args, output),
};
