import { join } from "node:path";
import ts from "typescript";
import type { Source } from "./sources.ts";
import { house } from "./sources.ts";
import { findAll } from "./syntax.ts";
import type { Breach } from "./verdict.ts";

/** The only file that may say `as VisibleCandidate`. */
export const mint = "api/src/consent/domain/visibility.ts";

const casts = (node: ts.Node): boolean =>
  (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) && /\bVisibleCandidate\b/.test(node.type.getText());

export const castsToVisible = (sources: readonly Source[]): Breach[] =>
  sources.flatMap((source) =>
    findAll(source, casts).map(({ line, text }) => ({ file: source.path, line, what: `casts: ${text.slice(0, 80)}` })),
  );

const mark = "// must fail:";

const optionsOf = (): ts.CompilerOptions => {
  const path = join(house, "tests/tsconfig.json");
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, join(house, "tests")).options;
};

/**
 * Compiles a file whose marked statements must not compile. Answers with marked lines that do compile, and with
 * errors on lines that bear no mark.
 */
export const compileBreaches = (source: Source): Breach[] => {
  const program = ts.createProgram([join(house, source.path)], optionsOf());
  const file = program.getSourceFile(join(house, source.path));
  const found = ts.getPreEmitDiagnostics(program, file);
  const failing = new Map(found.map((one) => [file?.getLineAndCharacterOfPosition(one.start ?? 0).line ?? 0, one]));
  const lines = source.text.split("\n");
  const marked = lines.flatMap((text, at) => (text.startsWith(mark) ? [at + 1] : []));
  const silent = marked
    .filter((line) => !failing.has(line))
    .map((line) => ({ file: source.path, line: line + 1, what: `compiles, though ${lines[line - 1]?.slice(3)}` }));
  const others = [...failing]
    .filter(([line]) => !marked.includes(line))
    .map(([line, { messageText }]) => ({
      file: source.path,
      line: line + 1,
      what: `does not compile: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    }));
  return [...silent, ...others];
};
