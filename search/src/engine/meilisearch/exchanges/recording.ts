import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Exchange } from "./exchange.ts";

const folder = join(import.meta.dirname, "recorded");
const fileOf = (name: string) => join(folder, `${name}.jsonl.gz`);

/** What was recorded under a name; undefined where nothing was. */
export function readRecording(name: string): Exchange[] | undefined {
  if (!existsSync(fileOf(name))) return undefined;
  const lines = gunzipSync(readFileSync(fileOf(name)))
    .toString("utf8")
    .split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Exchange);
}

export function writeRecording(name: string, exchanges: readonly Exchange[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(name), gzipSync(exchanges.map((one) => JSON.stringify(one)).join("\n"), { level: 9 }));
}

const versionFile = join(folder, "server-version.txt");

/** Version of the server that answered when the recordings were made. */
export const recordedVersion = (): string => readFileSync(versionFile, "utf8").trim();
export const writeVersion = (version: string): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(versionFile, `${version}\n`);
};
