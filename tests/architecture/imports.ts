import { builtinModules } from "node:module";
import { dirname } from "node:path/posix";
import type { Source } from "./sources.ts";
import { findAll, type Import, importsOf, packageOf, targetOf } from "./syntax.ts";
import type { Breach } from "./verdict.ts";

const builtin = (name: string): boolean => name.startsWith("node:") || builtinModules.includes(name);

/** Imports of these sources for which `wrong` gives a sentence. */
export const importBreaches = (
  sources: readonly Source[],
  wrong: (source: Source, found: Import, pack: string | undefined) => string | undefined,
): Breach[] =>
  sources.flatMap((source) =>
    importsOf(source).flatMap((found): Breach[] => {
      const what = wrong(source, found, packageOf(found.from));
      return what === undefined ? [] : [{ file: source.path, line: found.line, what }];
    }),
  );

/** L2: `schema` outside its tests knows zod, kysely and its own files. */
export const schemaImports = (sources: readonly Source[]): Breach[] =>
  importBreaches(sources, (_, { from }, pack) =>
    pack === undefined || pack === "zod" || pack === "kysely" ? undefined : `imports ${from}`,
  );

/** L3: neither by name nor by path does `admin` leave its room. */
export const adminImports = (sources: readonly Source[]): Breach[] =>
  importBreaches(sources, (source, { from }, pack) => {
    if (pack === "@tuttu") return `imports ${from}`;
    if (pack?.startsWith("@tuttu/")) return `imports ${from}`;
    const target = targetOf(source, from);
    return target !== undefined && !target.startsWith("admin/") ? `imports ${target}` : undefined;
  });

type Layer = "routes" | "service" | "repository" | "domain";

/** The layer of a file of a slice, by its name: `routes.ts`, `routes/…`, `service/…`, `repository.ts`, `domain/…`. */
export const layerOf = (path: string): Layer | undefined => {
  const inside = /^api\/src\/[^/]+\/(.*)$/.exec(path)?.[1];
  const name = inside === undefined ? undefined : /^(routes|service|repository|domain)(?:\/|\.ts$)/.exec(inside)?.[1];
  return name as Layer | undefined;
};

const closed: Readonly<Record<Layer, { layers: readonly Layer[]; packages: readonly string[] }>> = {
  routes: { layers: ["repository"], packages: ["kysely"] },
  service: { layers: ["routes"], packages: ["hono", "@hono/zod-openapi", "@hono/node-server"] },
  repository: { layers: ["routes", "service"], packages: ["hono", "@hono/zod-openapi"] },
  domain: { layers: ["routes", "service", "repository"], packages: ["kysely", "hono", "@hono/zod-openapi"] },
};

/** L6: each layer looks down only. */
export const layerImports = (sources: readonly Source[]): Breach[] =>
  importBreaches(sources, (source, { from }, pack) => {
    const layer = layerOf(source.path);
    if (layer === undefined) return undefined;
    if (pack !== undefined && closed[layer].packages.includes(pack)) return `${layer} imports ${from}`;
    const target = targetOf(source, from);
    const below = target === undefined ? undefined : layerOf(target);
    return below !== undefined && closed[layer].layers.includes(below) ? `${layer} imports ${target}` : undefined;
  });

const drivers = ["better-sqlite3", "pg", "@electric-sql/pglite"];

/** Folders that may name a database driver; the embedded engine owns a database of its own, which may be deleted. */
const driverFolders = /^(api\/src\/(database|jobs)|search\/src\/engine\/fts5)\//;

/** L9: drivers, the search server and the environment each have one place. */
export const placedImports = (sources: readonly Source[]): Breach[] => [
  ...importBreaches(sources, ({ path }, { from }, pack) => {
    if (pack === "meilisearch" && !dirname(path).includes("engine/meilisearch")) return `imports ${from}`;
    if (pack !== undefined && drivers.includes(pack) && !driverFolders.test(path)) return `imports ${from}`;
    return undefined;
  }),
  ...sources
    .filter(({ path }) => path !== "api/src/app/config.ts")
    .flatMap((source) =>
      findAll(source, (node) => /^process\s*\.\s*env$/.test(node.getText())).map(({ line }) => ({
        file: source.path,
        line,
        what: "reads process.env",
      })),
    ),
];

/** What a pure file may not import. */
export const impureImport = (pack: string | undefined): boolean =>
  pack !== undefined && (builtin(pack) || [...drivers, "kysely", "hono", "pino", "meilisearch"].includes(pack));
