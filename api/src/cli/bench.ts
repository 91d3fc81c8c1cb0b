import type { Command } from "./command.ts";
import { runDoor } from "./door.ts";

export const command: Command = {
  summary: "measure, and print figures beside their targets",
  help: `tuttu bench [match|import|start …] [options] [--json]

Measures on generated data in a temporary folder and prints each figure with its target. Needs the repository. Without a
name it lists what can be measured.`,
  run: (args, output) => runDoor(new URL("../../../tests/bench/index.ts", import.meta.url), args, output),
};
