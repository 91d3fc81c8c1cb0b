import ts from "typescript";
import { importBreaches, impureImport } from "./imports.ts";
import type { Source } from "./sources.ts";
import { findAll } from "./syntax.ts";
import type { Breach } from "./verdict.ts";

export const isPure = (path: string): boolean =>
  /^search\/src\/(matching|linking|taxonomy)\//.test(path) || /^(schema|search|api)\/src\/(.*\/)?domain\//.test(path);

const calls: Readonly<Record<string, readonly string[]>> = {
  Date: ["now"],
  Math: ["random"],
  performance: ["now"],
  crypto: ["randomUUID", "getRandomValues"],
};

const globals = ["process", "globalThis", "fetch", "setTimeout", "setInterval", "setImmediate", "require"];

/** A name that is used as a value, not as the key of an object, a member or a type. */
const isFreeName = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  if (ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent) || ts.isMethodDeclaration(parent))
    return false;
  return !ts.isImportSpecifier(parent) && !ts.isQualifiedName(parent) && !ts.isTypeReferenceNode(parent);
};

const isImpure = (node: ts.Node): boolean => {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    return calls[node.expression.text]?.includes(node.name.text) ?? false;
  }
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "Date") {
    return (node.arguments ?? []).length === 0;
  }
  return ts.isIdentifier(node) && globals.includes(node.text) && isFreeName(node);
};

/** L4: imports and uses of the world in files that are to be pure. */
export const impurities = (sources: readonly Source[]): Breach[] => [
  ...importBreaches(sources, (_, { from }, pack) => (impureImport(pack) ? `imports ${from}` : undefined)),
  ...sources.flatMap((source) =>
    findAll(source, isImpure).map(({ line, text }) => ({ file: source.path, line, what: `uses ${text}` })),
  ),
];
