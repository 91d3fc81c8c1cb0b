import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RefusedError } from "./command.ts";

const fileOf = (data: string): string => join(data, "server.pid");

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

/** The process that serves a data folder; undefined where none does. */
export function runningServer(data: string): number | undefined {
  const file = fileOf(data);
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8")) : Number.NaN;
  return Number.isInteger(pid) && pid !== process.pid && isAlive(pid) ? pid : undefined;
}

/** @throws RefusedError where a process serves the folder: what follows takes the database from under it */
export function refuseWhileServing(data: string): void {
  const pid = runningServer(data);
  if (pid !== undefined) throw new RefusedError(`The server (process ${pid}) uses ${data}; stop it first.`);
}

/** Says that this process serves the folder; gives what takes the mark away again. */
export function markRunning(data: string): () => void {
  writeFileSync(fileOf(data), `${process.pid}\n`, { mode: 0o600 });
  return () => rmSync(fileOf(data), { force: true });
}
