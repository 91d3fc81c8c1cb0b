import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Hono } from "hono";
import type { HttpEnv } from "../../http/env.ts";
import { Refusal } from "../../http/refusal.ts";
import { openApiDocument } from "../openapi-document.ts";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // The viewer sets styles on its elements and draws with pictures that stand in its style sheet.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tuttu API</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head><body><div id="document"></div><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;

const start = `SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#document", deepLinking: true, supportedSubmitMethods: [], validatorUrl: null });`;

const files: Readonly<Record<string, string>> = {
  "swagger-ui.css": "text/css; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
};

/** The OpenAPI document and the page that shows it, from this origin alone; nothing can be sent from the page. */
export function addDocumentation(app: Hono<HttpEnv>, version: string): void {
  let written: string | undefined;
  const documentText = (): string => {
    written ??= JSON.stringify(openApiDocument(version));
    return written;
  };
  const folder = join(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"), "..");
  app.get("/api/openapi.json", (c) => c.body(documentText(), 200, { "content-type": "application/json" }));
  app.get("/api/docs", (c) => c.html(html, 200, { "content-security-policy": policy }));
  app.get("/api/docs/start.js", (c) => c.body(start, 200, { "content-type": "text/javascript; charset=utf-8" }));
  app.get("/api/docs/:file", (c) => {
    const file = c.req.param("file");
    const type = Object.hasOwn(files, file) ? files[file] : undefined;
    if (type === undefined) throw new Refusal("unknown-address");
    const headers = { "content-type": type, "cache-control": "public, max-age=3600" };
    return c.body(new Uint8Array(readFileSync(join(folder, file))), 200, headers);
  });
}
