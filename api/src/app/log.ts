import { type DestinationStream, type Logger, pino } from "pino";
import type { Config } from "./config.ts";

/** What a log line may say; everything else is dropped, whoever logs it. */
const allowed = new Set([
  "requestId",
  "operationId",
  "status",
  "durationMs",
  "actorId",
  "programmeId",
  "type",
  "fault",
  "job",
  "topic",
  "count",
  "counts",
  "port",
  "host",
  "version",
  "file",
  "steps",
  "seq",
  "engine",
  "attempts",
  "reader",
  "kind",
  "outcome",
  "reason",
  "detail",
]);

const secondNet =
  /(^|[^a-z])(authorization|cookie|set-cookie|password|token|secret|otp|email|phone|address|birth)([^a-z]|$)/i;
const looksPersonal = /[^\s@]+@[^\s@]+\.[^\s@]+|\b\d{6}[-+A]\d{3}[0-9A-Y]\b/g;

/** What another machine said may quote what it was asked for. */
const quoted = /`[^`]*`|"[^"]*"/g;

const clean = (value: unknown): unknown =>
  typeof value === "string" ? value.replace(looksPersonal, "[personal]") : value;

/** JSON lines by allow-list: who, what and how long; never bodies, search words or SQL values. */
export function openLog(level: Config["logLevel"], destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (entry: Record<string, unknown>) =>
        Object.fromEntries(
          Object.entries(entry)
            .filter(([name]) => allowed.has(name) && !secondNet.test(name))
            .map(([name, value]) => [
              name,
              clean(name === "detail" ? String(value).replace(quoted, "[quoted]") : value),
            ]),
        ),
    },
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger["info"]>, method: Logger["info"]) {
        method.apply(this, args.map(clean) as Parameters<Logger["info"]>);
      },
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Where a fault happened, without its message, which may quote data. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = "code" in error ? ` ${String(error.code)}` : "";
  const frames = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return `${error.name}${code}${frames
    .slice(0, 6)
    .map((line) => ` | ${line.trim()}`)
    .join("")}`;
}
