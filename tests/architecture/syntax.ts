import ts from "typescript";
import type { Source } from "./sources.ts";

/** Something found in a file: the line counts from 1. */
export type Found = { line: number; node: ts.Node; text: string };

export type Import = { line: number; from: string; typeOnly: boolean };

const blank = (text: string): string => text.replace(/[^\n]/g, " ");

/** The scripts of a Svelte component with everything else blanked, so that lines stay what they were. */
const scriptsOf = (text: string): string => {
  let out = "";
  let at = 0;
  for (const match of text.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g)) {
    const begin = match.index + (match[1] ?? "").length;
    const body = match[2] ?? "";
    out += blank(text.slice(at, begin)) + body;
    at = begin + body.length;
  }
  return out + blank(text.slice(at));
};

const parsed = new WeakMap<Source, ts.SourceFile>();

export const parse = (source: Source): ts.SourceFile => {
  const known = parsed.get(source);
  if (known !== undefined) return known;
  const text = source.path.endsWith(".svelte") ? scriptsOf(source.text) : source.text;
  const tree = ts.createSourceFile(source.path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  parsed.set(source, tree);
  return tree;
};

/** Every node for which `wanted` holds, in order. */
export const findAll = (source: Source, wanted: (node: ts.Node) => boolean): Found[] => {
  const tree = parse(source);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (wanted(node)) found.push({ line: lineOf(tree, node), node, text: node.getText(tree) });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

export const lineOf = (tree: ts.SourceFile, node: ts.Node): number =>
  tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;

const specifierOf = (node: ts.Node): ts.Expression | undefined => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal as ts.Expression;
  return undefined;
};

const isTypeOnly = (node: ts.Node): boolean =>
  ts.isImportTypeNode(node) ||
  (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
  (ts.isExportDeclaration(node) && node.isTypeOnly);

/** Static, dynamic, type and re-export imports alike. */
export const importsOf = (source: Source): Import[] =>
  findAll(source, (node) => specifierOf(node) !== undefined).flatMap(({ line, node }) => {
    const specifier = specifierOf(node);
    return specifier !== undefined && ts.isStringLiteralLike(specifier)
      ? [{ line, from: specifier.text, typeOnly: isTypeOnly(node) }]
      : [];
  });

/** The package an import names (`@hono/zod-openapi`, `node:fs`), or undefined for a file of the same room. */
export const packageOf = (from: string): string | undefined => {
  if (/^[./#$]/.test(from)) return undefined;
  return from.startsWith("@") ? from.split("/").slice(0, 2).join("/") : from.split("/")[0];
};

/** Path of a relative import, from the root. */
export const targetOf = (source: Source, from: string): string | undefined =>
  from.startsWith(".") ? new URL(from, `file:///${source.path}`).pathname.slice(1) : undefined;
