import { resolve } from "node:path";
import { deriveFromTaxonomy } from "../app/derive.ts";
import type { House } from "../app/index.ts";
import { EscoProblem, importEsco, readEsco } from "../taxonomy/index.ts";
import { exitCodes, RefusedError, UsageError } from "./command.ts";
import { readOptions } from "./options.ts";
import type { Output } from "./output.ts";
import { withHouse } from "./with-house.ts";

/** Reads a release and writes it. Apart, so that what was read can be forgotten before anything is derived from it. */
async function putInForce(house: House, path: string, version: string | undefined, output: Output) {
  const reading = output.progress("Reading");
  const release = await readEsco(path, {
    onProgress: ({ bytesDone, bytesTotal }) => reading.at(bytesDone, bytesTotal),
    ...(version === undefined ? {} : { version }),
  });
  reading.end();
  const writing = output.progress("Writing");
  const imported = await importEsco(house.store, release, {
    now: house.clock().toISOString(),
    onStep: (_step, done, total) => writing.at(done, total),
  });
  writing.end();
  return imported;
}

/** `tuttu import esco`. */
export async function importEscoCommand(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readOptions(args, { version: { type: "string" } });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError("Name one folder or zip.");
  return withHouse(
    async (house) => {
      const began = performance.now();
      try {
        const imported = await putInForce(house, resolve(path), values.version, output);
        const linking = output.progress("Linking");
        const relinked = await deriveFromTaxonomy(house.contextOf("import"), (step, done) => {
          if (step === "links") linking.at(done);
        });
        linking.end();
        const ms = Math.round(performance.now() - began);
        const counts = Object.entries(imported).flatMap(([name, count]) =>
          typeof count === "number" ? [`  ${name} ${count.toLocaleString("en")}`] : [],
        );
        const lines = [`${imported.version} is in force, after ${(ms / 1000).toFixed(1)} s:`, ...counts];
        output.result({ ...imported, relinked, ms }, [...lines, `  relinked ${relinked.toLocaleString("en")} records`]);
        return exitCodes.done;
      } catch (error) {
        if (error instanceof EscoProblem && error.kind !== "notFound") throw new RefusedError(error.message);
        throw error;
      }
    },
    { mayBegin: true },
  );
}
