import type { OpenAPIHono } from "@hono/zod-openapi";
import type { SessionSettings } from "../accounts/index.ts";
import type { HttpEnv } from "../http/env.ts";
import { apiRoutes } from "./api.ts";
import { apiIntroduction } from "./api-introduction.ts";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Operation = { [name: string]: Json };

/** Names in order, so that the document is the same wherever and whenever it is written. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}

const header = (name: string, description: string): Json => ({
  name,
  in: "header",
  required: true,
  description,
  schema: { type: "string" },
});

/** Tells the headers that `may(…, { ifMatch, once })` asks for. */
function withHeaders(operation: Operation): Operation {
  const needed: Json[] = [];
  if (operation["x-precondition"] === true) {
    needed.push(header("If-Match", "The ETag of the version that this change was made on"));
  }
  if (operation["x-once"] === true) {
    needed.push(
      header("Idempotency-Key", "1 to 128 visible characters; the same request with the same key has one effect"),
    );
  }
  if (needed.length === 0) return operation;
  return { ...operation, parameters: [...((operation.parameters as Json[] | undefined) ?? []), ...needed] };
}

/** The document tells of no address and no cookie of an installation. */
const undecided = { baseUrl: "" } as SessionSettings;

/** The OpenAPI 3.1 document of everything under `/api/v1`, made from the routes. */
export function openApiDocument(version: string): Json {
  const routes = apiRoutes(undecided) as OpenAPIHono<HttpEnv>;
  routes.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "__Host-tuttu",
    description: "The session cookie; `tuttu` where the service runs without TLS on this machine",
  });
  const document = routes.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Tuttu",
      version,
      description: apiIntroduction,
      license: { name: "MIT" },
    },
    servers: [{ url: "/api/v1" }],
  }) as unknown as { paths: Record<string, Record<string, Operation>> };
  for (const item of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(item)) item[method] = withHeaders(operation);
  }
  return sorted(JSON.parse(JSON.stringify(document)) as Json);
}
