import { deriveAll, deriveFromTaxonomy } from "../app/derive.ts";
import { type Command, exitCodes } from "./command.ts";
import { readOptions } from "./options.ts";
import { withHouse } from "./with-house.ts";

export const command: Command = {
  summary: "build the search index and the vectors of matching anew",
  help: `tuttu reindex [--relink] [--json]

Both are worked out from the database and may be deleted. The index is built beside the one that answers meanwhile, and
takes its place at the end.

  --relink   first link anew every text that no person has decided, after the taxonomy or the linker has changed
  --json     print {"documents": …, "vectors": …, "ms": …}, with --relink {"relinked": …, "ms": …}`,
  async run(args, output) {
    const { values } = readOptions(args, { relink: { type: "boolean" } }, 0);
    return withHouse(async (house) => {
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
      if (values.relink === true) {
        const relinked = await deriveFromTaxonomy(ctx, onProgress);
        if (present !== undefined) bars[present].end();
        const ms = Math.round(performance.now() - began);
        output.result({ relinked, ms }, [`${relinked} records have new links, after ${(ms / 1000).toFixed(1)} s.`]);
        return exitCodes.done;
      }
      const made = await deriveAll(ctx, onProgress);
      if (present !== undefined) bars[present].end();
      const ms = Math.round(performance.now() - began);
      output.result({ ...made, ms }, [
        `${made.documents} documents and ${made.vectors} vectors in ${(ms / 1000).toFixed(1)} s.`,
      ]);
      return exitCodes.done;
    });
  },
};
