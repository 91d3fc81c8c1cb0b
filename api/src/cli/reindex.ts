import { deriveAll } from "../app/derive.ts";
import { type Command, exitCodes } from "./command.ts";
import { readOptions } from "./options.ts";
import { withHouse } from "./with-house.ts";

export const command: Command = {
  summary: "build the search index and the vectors of matching anew",
  help: `tuttu reindex [--json]

Both are worked out from the database and may be deleted. The index is built beside the one that answers meanwhile, and
takes its place at the end.

  --json   print {"documents": …, "vectors": …, "ms": …}`,
  async run(args, output) {
    readOptions(args, {});
    return withHouse(async (house) => {
      const bars = { documents: output.progress("Documents"), vectors: output.progress("Vectors") };
      const began = performance.now();
      const made = await deriveAll(house.contextOf("reindex"), (step, done) => bars[step].at(done));
      for (const bar of Object.values(bars)) bar.end();
      const ms = Math.round(performance.now() - began);
      output.result({ ...made, ms }, [
        `${made.documents} documents and ${made.vectors} vectors in ${(ms / 1000).toFixed(1)} s.`,
      ]);
      return exitCodes.done;
    });
  },
};
