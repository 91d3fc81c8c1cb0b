import ts from "typescript";
import { isExcepted } from "./exceptions.ts";
import { emptyNames } from "./house.ts";
import type { Source } from "./sources.ts";
import { findAll } from "./syntax.ts";
import type { Breach } from "./verdict.ts";

export const linesMax = 200;

const linesOf = (text: string): number => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

export const tooLong = (sources: readonly Source[]): Breach[] =>
  sources
    .map(({ path, text }) => ({ file: path, lines: linesOf(text) }))
    .filter(({ lines }) => lines > linesMax)
    .map(({ file, lines }) => ({ file, what: `has ${lines} lines` }));

export const emptyNamed = (paths: readonly string[]): Breach[] =>
  paths
    .filter((path) =>
      path.split("/").some((part) => (emptyNames as readonly string[]).includes(part.replace(/\..*/, ""))),
    )
    .map((file) => ({ file, what: "is named by a word that says nothing" }));

/** Files a framework reads by their default export, or that stand for a whole tool's settings. */
const frameworkFile =
  /(^|\/)[a-z.-]+\.config\.ts$|^tests\/reporter\/counting-reporter\.ts$|^admin\/src\/(params|service-worker)/;

const isDefaultExport = (node: ts.Node): boolean => {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === "default";
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
};

export const defaultExports = (sources: readonly Source[]): Breach[] =>
  sources
    .filter(({ path }) => !frameworkFile.test(path) && !path.endsWith(".d.ts") && !isExcepted("L13", path))
    .flatMap((source) =>
      findAll(source, isDefaultExport).map(({ line }) => ({ file: source.path, line, what: "has a default export" })),
    );

export const anys = (sources: readonly Source[]): Breach[] =>
  sources
    .filter(({ path }) => !path.endsWith(".d.ts"))
    .flatMap((source) =>
      findAll(source, ({ kind }) => kind === ts.SyntaxKind.AnyKeyword).map(({ line }) => ({
        file: source.path,
        line,
        what: "says any",
      })),
    );
