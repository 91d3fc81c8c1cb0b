import { existsSync } from "node:fs";
import { exitCodes } from "./command.ts";
import type { Output } from "./output.ts";

/** A command that another part of the house brings with it: it reads its own options. */
export type Run = (args: readonly string[], output: Output) => Promise<number>;

/**
 * Runs what a file outside the API's own parts exports as `run`, where the file is there: an installation may leave
 * out what only development needs.
 */
export async function runDoor(file: URL, args: readonly string[], output: Output): Promise<number> {
  if (!existsSync(file)) {
    output.say("This command is not part of this installation.");
    return exitCodes.unavailable;
  }
  const { run } = (await import(file.href)) as { run: Run };
  return run(args, output);
}
