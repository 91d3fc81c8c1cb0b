import { stripVTControlCharacters } from "node:util";
import type { SerializedError } from "vitest";

type Framed = SerializedError & {
  diff?: string;
  stacks?: readonly { file: string; line: number; column: number; method: string }[];
};

const indent = (text: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? line : `    ${line}`))
    .join("\n");

const diffLinesMax = 60;

const shortened = (diff: string): string => {
  const lines = diff.split("\n");
  const rest = lines.length - diffLinesMax;
  return rest <= 0 ? diff : [...lines.slice(0, diffLinesMax), `… ${rest} more lines`].join("\n");
};

/** Own frames only: a line inside a dependency seldom says what is wrong. */
const framesOf = (error: Framed, house: string): string[] => {
  const parsed = (error.stacks ?? []).map(({ file, line, column, method }) => `${method} ${file}:${line}:${column}`);
  const raw = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return (parsed.length > 0 ? parsed : raw)
    .filter((frame) => !frame.includes("node_modules") && !frame.includes("node:internal"))
    .slice(0, 6)
    .map((frame) => `at ${frame.trim().replace(/^at /, "").replaceAll(house, "").replaceAll("file://", "")}`);
};

/** A failure as a person reads it: what was promised, what happened instead, where. Plain text, no colour. */
export const describeFailure = (title: string, errors: readonly SerializedError[], house: string): string => {
  const parts = errors.map((error: Framed) => {
    const body = [`${error.name ?? "Error"}: ${error.message}`, shortened(error.diff ?? ""), ...framesOf(error, house)];
    return indent(stripVTControlCharacters(body.filter((line) => line !== "").join("\n")));
  });
  return [`FAILED ${title}`, ...parts].join("\n");
};
