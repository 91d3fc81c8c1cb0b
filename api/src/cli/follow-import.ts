import type { ImportRun } from "@tuttu/schema";
import type { Context, House } from "../app/index.ts";
import { cancelImport, getImport, importFinished, stopImports } from "../exchange/index.ts";
import { Refusal } from "../http/refusal.ts";
import type { Output } from "./output.ts";

const lookEveryMs = 200;

/** How it ended for whoever watched: to its end, or by Ctrl-C. */
export interface Followed {
  readonly run: ImportRun;
  readonly isStopped: boolean;
}

/** Resolves at the first Ctrl-C; the second ends the process as it always does. */
function interruption(): { readonly asked: Promise<"interrupted">; forget(): void } {
  let take = () => {};
  const asked = new Promise<"interrupted">((resolve) => {
    take = () => resolve("interrupted");
    process.once("SIGINT", take);
  });
  return { asked, forget: () => void process.off("SIGINT", take) };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, lookEveryMs));

/** Shows a phase as long as `look` says that it lasts. @returns whether Ctrl-C ended it */
async function watch(asked: Promise<"interrupted">, until: Promise<unknown>, look: () => Promise<void>) {
  const ended = until.then(() => "ended" as const);
  for (;;) {
    const what = await Promise.race([asked, ended, pause()]);
    await look();
    if (what !== undefined) return what === "interrupted";
  }
}

/** Ends what has not landed; what has landed stays, and whoever serves the house finishes it. */
async function stop(ctx: Context, id: string): Promise<ImportRun> {
  const { version } = await getImport(ctx, id);
  try {
    await cancelImport(ctx, { id, version });
  } catch (error) {
    // It has landed, or ended, before it heard.
    if (!(error instanceof Refusal)) throw error;
    await stopImports();
  }
  return getImport(ctx, id);
}

/** Waits for an import, and shows how far it is with reading, with writing, and with what can be found of it. */
export async function followImport(house: House, ctx: Context, id: string, output: Output): Promise<Followed> {
  const { asked, forget } = interruption();
  const bars = { reading: output.progress("Checking"), writing: output.progress("Writing") };
  const finding = output.progress("Making searchable");
  try {
    const isStopped = await watch(asked, importFinished(id), async () => {
      const { rows, state } = await getImport(ctx, id);
      if (rows.total > 0 && state === "reading") bars.reading.at(rows.done, rows.total);
      else if (rows.total > 0 && (state === "running" || state === "done")) {
        bars.reading.end();
        bars.writing.at(rows.done, rows.total);
      }
    });
    if (isStopped) return { run: await stop(ctx, id), isStopped };
    bars.writing.end();
    const run = await getImport(ctx, id);
    const written = run.landedAt === null ? 0 : run.rows.new + run.rows.changed;
    if (written === 0) return { run, isStopped: false };
    const isLeft = await watch(asked, house.worker.drain(), async () => {
      finding.at(written - (await getImport(ctx, id)).rows.waiting, written);
    });
    finding.end();
    return { run: await getImport(ctx, id), isStopped: isLeft };
  } finally {
    forget();
  }
}

/** What Ctrl-C has come to, in a sentence or two. */
export function sayStopped({ landedAt, state, rows }: ImportRun): string {
  if (landedAt !== null) {
    const left = rows.waiting === 0 ? "" : ` ${rows.waiting} of them cannot be found by search yet; `;
    const then = left === "" ? "" : "a server that runs goes on with that within a minute, else the next start does.";
    return `Stopped. Everything had landed and stays: ${rows.new} new, ${rows.changed} changed.${left}${then}`;
  }
  const kept = state === "running" ? " It is still to be written: the next start does it." : "";
  return `Stopped. Nothing was written.${kept || " Give the command again to import the file."}`;
}
