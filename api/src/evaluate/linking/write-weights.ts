import type { KindWeights, LinkerWeights } from "@tuttu/search";
import type { Thresholds } from "./thresholds.ts";

const rows = (weights: KindWeights, indent: string): string =>
  Object.entries(weights)
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .map(([name, weight]) => `${indent}${name}: ${weight},\n`)
    .join("");

/** The weights as the TypeScript file that the linker imports. */
export function weightsFile(weights: LinkerWeights, thresholds: Thresholds): string {
  const kinds = Object.entries(weights)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([kind, { fuse, known }]) =>
        `  ${kind}: {\n    fuse: {\n${rows(fuse, "      ")}    },\n    known: {\n      bias: ${known.bias},\n      chance: ${known.chance},\n      features: {\n${rows(known.features, "        ")}      },\n    },\n  },\n`,
    )
    .join("");
  const values = Object.entries(thresholds)
    .map(([name, value]) => `  ${name}: ${value},\n`)
    .join("");
  return `import type { Weights } from "./weights.ts";

/** Written by \`tuttu tune linking\`; never edited by hand. */
export const linkingWeights: Weights = {
${kinds}};

/** On the public world's skill texts: \`precision\` of links at or above \`auto\`, and \`share\` of texts that are. */
export const linkingThresholds = {
${values}};
`;
}
