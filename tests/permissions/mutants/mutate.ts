import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { type Mutant, mutants } from "./mutants.ts";

const sources = new URL("../../../api/src/", import.meta.url).href;

/**
 * Loads the house with one edit. The files themselves stay as they are.
 * @returns the edit
 * @throws Error where the text is gone
 */
export function mutate(name: string): Mutant {
  const mutant = mutants.find((one) => one.name === name);
  if (mutant === undefined) throw new Error(`There is no mutant ${name}`);
  const url = `${sources}${mutant.file}`;
  const text = readFileSync(fileURLToPath(url), "utf8");
  // The formatter may have broken a long line; what counts is the words.
  const words = mutant.from.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const place = new RegExp(words.join("\\s+"));
  if (!place.test(text)) throw new Error(`${mutant.file} no longer says: ${mutant.from}`);
  const source = text.replace(place, () => mutant.to);
  registerHooks({
    load: (asked, context, next) =>
      asked === url ? { format: "module-typescript", source, shortCircuit: true } : next(asked, context),
  });
  return mutant;
}
