import { makeTaxonomy } from "@tuttu/search";
import { tuneAndWrite } from "../evaluate/tune-linking.ts";
import { tuneWeights } from "../evaluate/tune-matching.ts";
import { readEsco, toTaxonomySource } from "../taxonomy/index.ts";
import { type Command, exitCodes, UsageError } from "./command.ts";
import { readOptions } from "./options.ts";

export const command: Command = {
  summary: "find the weights of linker or matcher on judged data",
  help: `tuttu tune linking|matching FOLDER --esco FOLDER [--json]

Deterministic: the same data give the same weights. "linking" writes them into the source tree; "matching" prints them,
and somebody who has looked at the figures puts them into force under a new version. Takes minutes to an hour.

  --esco FOLDER   the official ESCO download
  --json          print the weights as JSON`,
  async run(args, output) {
    const { values, positionals } = readOptions(args, { esco: { type: "string" } });
    const [what, folder] = positionals;
    if ((what !== "linking" && what !== "matching") || folder === undefined || values.esco === undefined) {
      throw new UsageError("Name linking or matching, a folder, and --esco FOLDER.");
    }
    const taxonomy = makeTaxonomy(toTaxonomySource(await readEsco(values.esco)));
    const onStep = (step: string) => output.say(step);
    const tune = what === "linking" ? tuneAndWrite : tuneWeights;
    const tuned = await tune(folder, taxonomy, onStep);
    output.result(tuned, [JSON.stringify(tuned, null, 2)]);
    return exitCodes.done;
  },
};
