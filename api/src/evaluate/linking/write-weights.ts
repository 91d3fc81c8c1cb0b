import { featureNames, knownFeatures, type LinkerWeights } from "@tuttu/search";
import type { Thresholds } from "./thresholds.ts";

const width = 120;

/** Words or numbers in lines as the formatter would fill them. */
function filled(items: readonly string[], indent: string, gap: string, end: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const item of items) {
    const piece = line === indent ? item + end : gap + item + end;
    if (line !== indent && line.length + piece.length > width) {
      lines.push(line);
      line = indent + item + end;
    } else line += piece;
  }
  return [...lines, line].join("\n");
}

const numbers = (values: readonly number[]): string => filled(values.map(String), "      ", " ", ",");

/** Names as a sum of strings that fit the width. */
function names(list: readonly string[]): string {
  const lines = filled(list, "", " ", "").match(/.{1,100}(?: |$)/gs) ?? [];
  return lines.map((line) => `  "${line.replace(/\n/g, " ")}"`).join(" +\n");
}

/** The weights as the TypeScript file that the linker imports. */
export function weightsFile(weights: LinkerWeights, thresholds: Thresholds): string {
  const kinds = Object.entries(weights)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, { fuse, known }]) => {
      const row = featureNames.map((name) => fuse[name] ?? 0);
      const sure = [known.bias, known.chance, ...knownFeatures.map((name) => known.features[name] ?? 0)];
      return `  ${kind}: {\n    fuse: [\n${numbers(row)}\n    ],\n    known: [\n${numbers(sure)}\n    ],\n  },\n`;
    })
    .join("");
  const values = Object.entries(thresholds)
    .map(([name, value]) => `  ${name}: ${value},\n`)
    .join("");
  return `import { namedWeights } from "./weights.ts";

/** Features of the rows below, in their order. */
const fused =
${names(featureNames)};

/** What tells whether a text means anything, in the order of the rows below. */
const sure =
${names(["bias", "chance", ...knownFeatures])};

/** Written by \`tuttu tune linking\`; never edited by hand. */
export const linkingWeights = namedWeights(fused, sure, {
${kinds}});

/** On the public world's skill texts: \`precision\` of links at or above \`auto\`, and \`share\` of texts that are. */
export const linkingThresholds = {
${values}};
`;
}
