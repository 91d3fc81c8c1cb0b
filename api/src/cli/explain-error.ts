import { ConfigError } from "../app/config.ts";
import { en as problemTexts } from "../http/problem-texts/en.ts";
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

const told = (error: unknown, name: "code" | "path" | "kind" | "hostname" | "port"): string | undefined => {
  const value =
    error instanceof Error && name in error ? (error as unknown as Record<string, unknown>)[name] : undefined;
  return value === undefined ? undefined : String(value);
};

/** Only mistakes of the program are told with the place where they happened; everything else is somebody's to mend. */
const isFault = (error: unknown): error is Error =>
  [TypeError, ReferenceError, RangeError, SyntaxError].some((kind) => error instanceof kind);

const whereabouts = (error: Error): string[] => (error.stack ?? "").split("\n").slice(1, 6);

/** A refusal in words, where the API says a slug: what is wrong, or else where and why. */
export function refusalWords({ slug, parts }: Refusal): string[] {
  const places = (parts.errors ?? []).map(({ pointer, detail }) => (pointer === "" ? detail : `${pointer} ${detail}`));
  if (parts.detail !== undefined) return [parts.detail, ...places];
  return places.length > 0 ? places : [problemTexts[slug].slice(0, 2).join(". ")];
}

const unanswered = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"]);

/** Host and port of the database where it is what did not answer; other servers, such as mail's, are not blamed on it. */
function databaseServer(error: unknown, url: string): string | undefined {
  if (!unanswered.has(told(error, "code") ?? "") || !URL.canParse(url)) return undefined;
  // A name with several addresses fails with one error for each.
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
  const { hostname, port } = new URL(url);
  const isIt = told(first, "port") === (port || "5432") || told(first, "hostname") === hostname;
  return isIt ? `${hostname}:${port || "5432"}` : undefined;
}

/**
 * What a command's end by `error` means to the operator: lines for standard error and an exit code.
 * @param databaseUrl of a database server; "" where there is none
 */
export function explainError(error: unknown, command: string, databaseUrl = ""): Explained {
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
    return { code: exitCodes.refused, lines: refusalWords(error) };
  }
  const server = databaseServer(error, databaseUrl);
  if (server !== undefined) {
    return { code: exitCodes.unavailable, lines: [`No database answers at ${server} (DATABASE_URL).`] };
  }
  return { code: exitCodes.failed, lines: [message, ...(isFault(error) ? whereabouts(error) : [])] };
}
