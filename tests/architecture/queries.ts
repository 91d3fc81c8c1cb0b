import ts from "typescript";
import { exceptions, isExcepted } from "./exceptions.ts";
import { foundations } from "./house.ts";
import { layerOf } from "./imports.ts";
import type { Source } from "./sources.ts";
import { type Found, findAll } from "./syntax.ts";
import type { Breach } from "./verdict.ts";

const verbs = ["selectFrom", "updateTable", "deleteFrom"];

/** Tables that belong to no programme have nothing to narrow by; L12 gives the reason of each. */
const common = new Set(exceptions.filter(({ law }) => law === "L12").map(({ at }) => at));

const tablesOf = (call: ts.CallExpression): string[] => {
  const [first] = call.arguments;
  const names = first !== undefined && ts.isArrayLiteralExpression(first) ? first.elements : [first];
  return names.map((name) =>
    name !== undefined && ts.isStringLiteralLike(name) ? (name.text.split(" ")[0] ?? "") : "?",
  );
};

const isQuery = (node: ts.Node): boolean => {
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "sql") {
    return /^`\s*(select|update|delete|with)\b/i.test(node.template.getText());
  }
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    verbs.includes(node.expression.name.text) &&
    tablesOf(node).some((table) => !common.has(table))
  );
};

type Unit = { node: ts.Node; name: string };

const nameOf = (node: ts.Node): string | undefined => {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isPropertyAssignment(node)) {
    return node.name?.getText();
  }
  const held = ts.isVariableDeclaration(node) && node.initializer !== undefined && ts.isArrowFunction(node.initializer);
  return held ? node.name.getText() : undefined;
};

/** The named function, method or property a query is written in. */
const unitOf = (node: ts.Node): Unit => {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    const named = nameOf(at);
    if (named !== undefined) return { node: at, name: named };
  }
  return { node: node.getSourceFile(), name: "the file" };
};

/** A function narrows when it calls `narrow…`, or is handed a `Narrow` or ids that it calls narrowed. */
const narrows = (unit: ts.Node): boolean =>
  /\bnarrow\w*\b/i.test(unit.getText().replace(/\/\/.*|\/\*[\s\S]*?\*\//g, ""));

const sliceOf = (path: string): string | undefined => {
  const name = /^api\/src\/([^/]+)\//.exec(path)?.[1];
  return name === undefined || (foundations as readonly string[]).includes(name) ? undefined : name;
};

/** L8: queries of slices that stand outside a repository, or in a function of it that never narrows. */
export const unscopedQueries = (sources: readonly Source[]): Breach[] =>
  sources
    .filter(({ path }) => sliceOf(path) !== undefined)
    .flatMap((source) =>
      findAll(source, isQuery).flatMap(({ node, line }): Breach[] => {
        const unit = unitOf(node);
        if (isExcepted("L8", source.path, unit.name)) return [];
        if (layerOf(source.path) !== "repository") {
          return [{ file: source.path, line, what: `${unit.name} asks the database outside a repository` }];
        }
        return narrows(unit.node) ? [] : [{ file: source.path, line, what: `${unit.name} never narrows` }];
      }),
    );

/** What a transaction is opened on: `db` of `db.transaction().execute(…)`, `ctx.db` of `ctx.db.transaction()…`. */
const openedOn = (call: ts.CallExpression): string | undefined => {
  for (let at: ts.Expression = call.expression; ; ) {
    if (ts.isCallExpression(at)) at = at.expression;
    else if (ts.isPropertyAccessExpression(at)) {
      if (at.name.text === "transaction") return at.expression.getText();
      at = at.expression;
    } else return undefined;
  }
};

const isWork = (call: ts.CallExpression): boolean => /(^|\.)(work|unitOfWork)$/.test(call.expression.getText());

const mentions = (body: ts.Node, text: string): ts.Node[] => {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    const name = ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
    const member = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    if (name && !member && node.getText() === text) found.push(node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
};

/** L16: the connection used beside the transaction that is open on it. */
export const besideTransaction = (sources: readonly Source[]): Breach[] =>
  sources.flatMap((source) =>
    findAll(source, ts.isCallExpression).flatMap(({ node }: Found): Breach[] => {
      const call = node as ts.CallExpression;
      const opened = isWork(call) ? "db" : openedOn(call);
      const body = call.arguments.find((argument) => ts.isArrowFunction(argument) || ts.isFunctionExpression(argument));
      if (opened === undefined || body === undefined) return [];
      const names = isWork(call) ? ["db", "ctx.db", "this.#db"] : [opened];
      return names
        .flatMap((name) => mentions(body, name))
        .map((at) => ({
          file: source.path,
          line: at.getSourceFile().getLineAndCharacterOfPosition(at.getStart()).line + 1,
          what: `uses ${at.getText()} inside its transaction`,
        }));
    }),
  );
