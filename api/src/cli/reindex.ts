import { reindexAll } from "../reindex/index.ts";
import { type Command, exitCodes } from "./command.ts";
import { readOptions } from "./options.ts";
import { withHouse } from "./with-house.ts";

const labels = { linking: "Linking", matching: "Matching", search: "Search" } as const;

export const command: Command = {
  summary: "build the search index and the vectors of matching anew",
  help: `tuttu reindex [--relink] [--json]

Both are worked out from the database and may be deleted. Building goes on beside the serving index, which is swapped at
the end.

  --relink   first link anew every text that no person has decided; after another taxonomy has come into force
  --json     print {"relinked": …, "vectors": …, "documents": …, "ms": …}`,
  async run(args, output) {
    const { values } = readOptions(args, { relink: { type: "boolean" } });
    return withHouse(async (house) => {
      const began = performance.now();
      const bars = new Map<string, ReturnType<typeof output.progress>>();
      const onStep = (step: keyof typeof labels, done: number) => {
        const bar = bars.get(step) ?? output.progress(labels[step]);
        bars.set(step, bar);
        bar.at(done);
      };
      const made = await reindexAll(house.contextOf("reindex"), { relinking: values.relink === true, onStep });
      for (const bar of bars.values()) bar.end();
      const ms = Math.round(performance.now() - began);
      output.result({ ...made, ms }, [
        `${made.documents} documents and ${made.vectors} vectors in ${(ms / 1000).toFixed(1)} s.`,
        ...(values.relink === true ? [`${made.relinked} records have new links.`] : []),
      ]);
      return exitCodes.done;
    });
  },
};
