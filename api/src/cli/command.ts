import type { Output } from "./output.ts";

/** How a command ended, as the shell sees it. */
export const exitCodes = { done: 0, failed: 1, usage: 2, refused: 3, unavailable: 69, interrupted: 130 } as const;

/** One command of `tuttu`, a file each. */
export interface Command {
  /** One line, for the list of commands. */
  readonly summary: string;
  /** The whole help text, first line `tuttu <command> …`. */
  readonly help: string;
  /** @returns an exit code */
  run(args: readonly string[], output: Output): Promise<number>;
}

/** The command was called the wrong way; the message says how. */
export class UsageError extends Error {}

/** The command did its work and says no, e.g. to a damaged backup; the message is for people. */
export class RefusedError extends Error {}
