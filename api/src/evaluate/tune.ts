import { makeTaxonomy } from "@tuttu/search";
import { exitCodes, UsageError } from "../cli/command.ts";
import { readOptions } from "../cli/options.ts";
import type { Output } from "../cli/output.ts";
import { readEsco, toTaxonomySource } from "../taxonomy/index.ts";
import { tuneAndWrite } from "./tune-linking.ts";
import { tuneWeights } from "./tune-matching.ts";

/** `tuttu tune linking|matching FOLDER --esco FOLDER [--json]`. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readOptions(args, { esco: { type: "string" } });
  const [what, folder] = positionals;
  if ((what !== "linking" && what !== "matching") || folder === undefined || values.esco === undefined) {
    throw new UsageError("Name linking or matching, a folder, and --esco FOLDER.");
  }
  const taxonomy = makeTaxonomy(toTaxonomySource(await readEsco(values.esco)));
  const tune = what === "linking" ? tuneAndWrite : tuneWeights;
  const tuned = await tune(folder, taxonomy, (step) => output.say(step));
  output.result(tuned, [JSON.stringify(tuned, null, 2)]);
  return exitCodes.done;
}
