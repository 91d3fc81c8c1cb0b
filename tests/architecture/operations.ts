import type { Source } from "./sources.ts";
import type { Breach } from "./verdict.ts";

/** An operation of the OpenAPI document. `machineOnly`: made for programs, so no desk has to use it. */
export type Operation = { id: string; method: string; path: string; machineOnly: boolean };

type PathItem = Record<string, { operationId?: string; "x-machine-only"?: boolean } | undefined>;
export type OpenApi = { paths?: Record<string, PathItem> };

const methods = ["get", "put", "post", "delete", "patch", "head", "options"];

export const operationsOf = ({ paths = {} }: OpenApi): Operation[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      return [{ id: operation.operationId ?? "", method, path, machineOnly: operation["x-machine-only"] === true }];
    }),
  );

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** `/openings/{id}/close` as the typed client writes it, or with something in its place: `/openings/${id}/close?…`. */
const written = (path: string): string =>
  path
    .split(/\{[^}]*\}/)
    .map(escaped)
    .join("(?:\\{\\w+\\}|\\$\\{[^}]+\\})");

/** A source that names the operation as a word, or calls its path: `.GET("/openings/{id}"`, `` .get(`/openings/${id}` ``, `send("POST", "/session/link"`. */
const uses = ({ id, method, path }: Operation, text: string): boolean => {
  if (new RegExp(`(?<![\\w-])${escaped(id)}(?![\\w-])`).test(text)) return true;
  const called = `["'\`]${written(path)}["'\`?]`;
  if (new RegExp(`\\.${method}(?:<[^()]*>)?\\(\\s*${called}`, "i").test(text)) return true;
  return new RegExp(`["']${method}["'],\\s*${called}`, "i").test(text);
};

export type Places = { matrix: readonly Source[]; tests: readonly Source[]; admin: readonly Source[] };

/** L11: operations without a name, a row, a test or a use; names given twice. */
export const operationBreaches = (operations: readonly Operation[], places: Places): Breach[] => {
  const seen = new Set<string>();
  return operations.flatMap((operation) => {
    const lacks: string[] = [];
    if (operation.id === "")
      return [{ file: "api/openapi.json", what: `${operation.method} ${operation.path} has no operationId` }];
    if (seen.has(operation.id)) lacks.push("a name of its own");
    seen.add(operation.id);
    const used = (sources: readonly Source[]): boolean => sources.some(({ text }) => uses(operation, text));
    if (!used(places.matrix)) lacks.push("a row in tests/permissions/matrix/rows");
    if (!used(places.tests)) lacks.push("a call in a test");
    if (!operation.machineOnly && !used(places.admin)) lacks.push("a use in admin (or x-machine-only)");
    if (lacks.length === 0) return [];
    const { id, method, path } = operation;
    return [{ file: "api/openapi.json", what: `${id} (${method} ${path}) lacks ${lacks.join(", ")}` }];
  });
};
