import type { EngineName, IndexRunInput } from "@tuttu/schema";
import { SearchRefusal } from "@tuttu/search";
import { deriveAll, deriveFromTaxonomy } from "../app/derive.ts";
import type { House } from "../app/index.ts";
import { judgeServer, type Outcome, runNow } from "../indexing/index.ts";
import { type Command, exitCodes } from "./command.ts";
import { readOptions } from "./options.ts";
import type { Output } from "./output.ts";
import { withHouse } from "./with-house.ts";

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** Longest wait for how a server stands. */
const patienceMs = 3_000;

/** One run, or why the server does nothing of it. Other failures are thrown. */
async function run(house: House, output: Output, input: IndexRunInput, label: string): Promise<Outcome | string> {
  const bar = output.progress(label);
  try {
    const { fault, detail } = (await house.ports.engines()).standing;
    if (input.engine === "meilisearch" && (fault === "unreachable" || fault === "refused")) return detail;
    return await runNow(house.contextOf("reindex"), input, (done) => bar.at(done));
  } catch (error) {
    if (input.engine === "meilisearch" && error instanceof SearchRefusal) return error.message;
    throw error;
  } finally {
    bar.end();
  }
}

const away = (house: House, said: string): string =>
  `meilisearch: the server at ${house.config.meilisearch?.url} could not be asked: ${said}.`;

/** Compares every index with the database. @returns failed where something differs that could not be mended */
async function check(house: House, output: Output): Promise<number> {
  const results: Partial<Record<EngineName, Outcome>> = {};
  const lines: string[] = [];
  let error: string | undefined;
  const { names } = await house.ports.engines();
  for (const engine of names) {
    const outcome = await run(house, output, { engine, kind: "check" }, `Comparing ${engine}`);
    if (typeof outcome === "string") {
      error = away(house, outcome);
      continue;
    }
    results[engine] = outcome;
    const { documents, missing, stale, surplus, repaired, ms } = outcome;
    const differ = missing + stale + surplus;
    lines.push(
      differ === 0
        ? `${engine}: ${documents} documents, equal to the database, in ${seconds(ms)}.`
        : `${engine}: ${documents} documents; ${missing} missing, ${stale} stale, ${surplus} too many; ${repaired} mended, in ${seconds(ms)}.`,
    );
  }
  output.result(error === undefined ? results : { ...results, error }, lines);
  if (error !== undefined) {
    process.stderr.write(`${error}\n`);
    return exitCodes.unavailable;
  }
  const isRight = Object.values(results).every((one) => one.missing + one.stale + one.surplus === one.repaired);
  return isRight ? exitCodes.done : exitCodes.failed;
}

async function rebuildServer(house: House, output: Output): Promise<Outcome | string | undefined> {
  if ((await house.ports.index("meilisearch")) === null) return undefined;
  return run(house, output, { engine: "meilisearch", kind: "rebuild" }, "Documents to the search server");
}

export const command: Command = {
  summary: "build the search index and the vectors of matching anew, or compare the index with the database",
  help: `tuttu reindex [--relink | --check] [--json]

Both are worked out from the database and may be deleted. The index is built beside the one that answers meanwhile, and
takes its place at the end; so is that of a Meilisearch server, where MEILI_URL is set.

  --relink   first link anew every text that no person has decided, after the taxonomy or the linker has changed
  --check    build nothing: compare each index with the database by digests and mend what differs; ends with 1 where
             something could not be mended, with 69 where the search server could not be asked
  --json     print {"documents": …, "vectors": …, "ms": …}, with --relink {"relinked": …, "ms": …}, with --check counts
             by engine`,
  async run(args, output) {
    const { values } = readOptions(args, { relink: { type: "boolean" }, check: { type: "boolean" } }, 0);
    return withHouse(
      async (house) => {
        // A server that is away is told no changes meanwhile either.
        await judgeServer(house.contextOf("reindex"), patienceMs);
        if (values.check === true) return check(house, output);
        const bars = {
          links: output.progress("Links"),
          documents: output.progress("Documents"),
          vectors: output.progress("Vectors"),
        };
        let present: keyof typeof bars | undefined;
        const onProgress = (step: keyof typeof bars, done: number) => {
          // One step has its last line before the next has its first.
          if (present !== undefined && present !== step) bars[present].end();
          present = step;
          bars[step].at(done);
        };
        const began = performance.now();
        const ctx = house.contextOf("reindex");
        const relinked = values.relink === true ? await deriveFromTaxonomy(ctx, onProgress) : undefined;
        const made = relinked === undefined ? await deriveAll(ctx, onProgress) : undefined;
        if (present !== undefined) bars[present].end();
        const server = await rebuildServer(house, output);
        const ms = Math.round(performance.now() - began);
        const error = typeof server === "string" ? away(house, server) : undefined;
        const onServer = typeof server === "object" ? [`${server.documents} documents on the search server.`] : [];
        const [told, line] =
          made === undefined
            ? [{ relinked, ms }, `${relinked} records have new links, after ${seconds(ms)}.`]
            : [{ ...made, ms }, `${made.documents} documents and ${made.vectors} vectors in ${seconds(ms)}.`];
        output.result(error === undefined ? told : { ...told, error }, [line, ...onServer]);
        if (error !== undefined) process.stderr.write(`${error}\n`);
        return error === undefined ? exitCodes.done : exitCodes.unavailable;
      },
      { tellsFaults: true },
    );
  },
};
