import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};
const compressible = new Set([".html", ".js", ".mjs", ".css", ".json", ".webmanifest", ".svg", ".txt"]);
const compressFromBytes = 1024;

export interface StaticFile {
  readonly type: string;
  readonly cache: string;
  /** As it is, and as browsers like it better; made when first asked for. */
  bytes(encoding: Encoding): Uint8Array<ArrayBuffer> | undefined;
}
export type Encoding = "identity" | "gzip" | "br";

export interface AdminFiles {
  /** By path, such as `/favicon.svg`. */
  readonly files: ReadonlyMap<string, StaticFile>;
  /** The page that every address of the admin starts from. */
  readonly index: StaticFile;
  /** CSP sources of the scripts that stand in that page, `'sha256-…'`. */
  readonly scriptHashes: readonly string[];
}

const cacheOf = (path: string): string =>
  path.startsWith("/_app/immutable/")
    ? "public, max-age=31536000, immutable"
    : path.endsWith(".html")
      ? "no-store"
      : "public, max-age=3600";

function staticFile(path: string, content: Buffer): StaticFile {
  const extension = /\.[a-z0-9]+$/.exec(path)?.[0] ?? "";
  const made = new Map<Encoding, Uint8Array<ArrayBuffer>>([["identity", new Uint8Array(content)]]);
  const worthIt = compressible.has(extension) && content.length >= compressFromBytes;
  return {
    type: types[extension] ?? "application/octet-stream",
    cache: cacheOf(path),
    bytes(encoding) {
      const known = made.get(encoding);
      if (known !== undefined || !worthIt) return known;
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
      const packed = encoding === "br" ? brotliCompressSync(content, { params }) : gzipSync(content, { level: 9 });
      made.set(encoding, new Uint8Array(packed));
      return made.get(encoding);
    },
  };
}

/** Sources of inline scripts, hashed as a Content-Security-Policy names them. */
function hashesOf(html: string): string[] {
  const scripts = html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g);
  return [...scripts].map(([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
}

/**
 * Reads the built admin into memory: only what was there at the start can be asked for, so no path leads elsewhere.
 * Undefined where it was not built.
 */
export function readAdminFiles(folder: string): AdminFiles | undefined {
  if (!existsSync(join(folder, "index.html"))) return undefined;
  const files = new Map<string, StaticFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = join(folder, name);
    if (!statSync(file).isFile()) continue;
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    files.set(path, staticFile(path, readFileSync(file)));
  }
  const html = readFileSync(join(folder, "index.html"));
  files.delete("/index.html");
  return { files, index: staticFile("/index.html", html), scriptHashes: hashesOf(html.toString("utf8")) };
}
