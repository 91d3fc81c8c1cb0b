import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rooms } from "./house.ts";

/** A file of the repository: its path relative to the root, with forward slashes, and its text. */
export type Source = { readonly path: string; readonly text: string };

export const house = fileURLToPath(new URL("../..", import.meta.url));

const made = new Set(["node_modules", "build", ".svelte-kit", ".turbo", ".data", "test-results", "cache"]);

const walk = (folder: string): string[] =>
  readdirSync(join(house, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return made.has(entry.name) ? [] : walk(path);
  });

let known: readonly string[] | undefined;

/** Every file of the five rooms and of `.ci`, without what the tools make; sorted. */
export const allPaths = (): readonly string[] => {
  known ??= [...rooms, ".ci"].flatMap(walk).sort();
  return known;
};

export const readSource = (path: string): Source => ({ path, text: readFileSync(join(house, path), "utf8") });

/** The files whose path matches, read. */
export const sourcesLike = (pattern: RegExp, except: RegExp = /^$/): Source[] =>
  allPaths()
    .filter((path) => pattern.test(path) && !except.test(path))
    .map(readSource);

/** Types made from openapi.json: neither written nor kept by us. */
const generated = /^admin\/src\/lib\/api\/schema\.d\.ts$/;

/** What people write: TypeScript and Svelte of the five rooms. */
export const code = (): Source[] => sourcesLike(/\.(ts|svelte|cjs)$/, generated);

/** The same without tests: what runs in production. */
export const productCode = (): Source[] =>
  sourcesLike(/^(schema|search|api|admin)\/.*\.(ts|svelte)$/, /\.test\.ts$|^admin\/src\/lib\/api\/schema\.d\.ts$/);

/** A source that stands nowhere, to show that a scan sees what it should see. */
export const sketch = (path: string, text: string): Source => ({ path, text });
