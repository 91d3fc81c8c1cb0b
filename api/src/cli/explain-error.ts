import { ConfigError } from "../app/config.ts";
import { Refusal } from "../http/refusal.ts";
import { exitCodes, RefusedError, UsageError } from "./command.ts";

export interface Explained {
  readonly code: number;
  readonly lines: readonly string[];
}

/** What the system says of a path that was named, in words. */
const ofPaths: Readonly<Record<string, string>> = {
  ENOENT: "is not there",
  ENOTDIR: "is not a folder",
  EISDIR: "is a folder, not a file",
  EACCES: "may not be read or written by you",
  EPERM: "may not be read or written by you",
  ENOSPC: "cannot be written: the disk is full",
  EROFS: "cannot be written: the disk is read-only",
  ENAMETOOLONG: "has a name that is too long",
  ELOOP: "is a link that leads to itself",
};

const told = (error: unknown, name: "code" | "path" | "kind" | "address" | "port"): string | undefined => {
  const value =
    error instanceof Error && name in error ? (error as unknown as Record<string, unknown>)[name] : undefined;
  return value === undefined ? undefined : String(value);
};

/** Only mistakes of the program are told with the place where they happened; everything else is somebody's to mend. */
const isFault = (error: unknown): error is Error =>
  [TypeError, ReferenceError, RangeError, SyntaxError].some((kind) => error instanceof kind);

const whereabouts = (error: Error): string[] => (error.stack ?? "").split("\n").slice(1, 6);

/** What a command's end by `error` means to the operator: lines for standard error and an exit code. */
export function explainError(error: unknown, command: string): Explained {
  const message = error instanceof Error ? error.message : String(error);
  const code = told(error, "code");
  const path = told(error, "path");
  const how = ofPaths[code ?? ""];
  if (how !== undefined) return { code: exitCodes.usage, lines: [`${path ?? "What was named"} ${how}.`] };
  if (error instanceof UsageError || code?.startsWith("ERR_PARSE_ARGS")) {
    // Node adds a second sentence about operands that begin with a dash.
    const line = message.replace(/\. To specify a positional argument.*$/s, ".");
    return { code: exitCodes.usage, lines: [line, `See: tuttu ${command} --help`] };
  }
  if (error instanceof Error && error.name === "EscoProblem") {
    const isPath = told(error, "kind") === "notFound";
    return { code: isPath ? exitCodes.usage : exitCodes.refused, lines: [message] };
  }
  if (error instanceof ConfigError) return { code: exitCodes.usage, lines: [message] };
  if (error instanceof RefusedError) return { code: exitCodes.refused, lines: [message] };
  if (error instanceof Refusal) {
    const places = (error.parts.errors ?? []).map(({ pointer, detail }) => `${pointer} ${detail}`.trim());
    return { code: exitCodes.refused, lines: [message, ...places] };
  }
  if (code === "ECONNREFUSED" || code === "ENOTFOUND") {
    const where = told(error, "address") ?? "the address in DATABASE_URL";
    return { code: exitCodes.unavailable, lines: [`No database answers at ${where}:${told(error, "port") ?? ""}.`] };
  }
  return { code: exitCodes.failed, lines: [message, ...(isFault(error) ? whereabouts(error) : [])] };
}
