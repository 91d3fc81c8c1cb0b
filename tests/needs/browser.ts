import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const runnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of the Chromium to drive: `CHROMIUM`, else the first of the usual names on `PATH`, else undefined. */
export const browserPath = (env: NodeJS.ProcessEnv = process.env): string | undefined => {
  if (env.CHROMIUM) return runnable(env.CHROMIUM) ? env.CHROMIUM : undefined;
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return ["chromium", "chromium-browser", "google-chrome"]
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find(runnable);
};

/** The sentence for `describeNeeding("browser", …)`: undefined where a browser is there. */
export const browserAbsent = (env: NodeJS.ProcessEnv = process.env): string | undefined =>
  browserPath(env) === undefined ? "no Chromium; install it or run .ci/run" : undefined;
