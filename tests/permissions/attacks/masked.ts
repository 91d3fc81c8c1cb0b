import type { Answer } from "../../fixtures/client.ts";

const id = /\b[a-z]{3,4}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;
const ofRequest = new Set(["request-id", "date"]);

/** An answer without what differs from request to request, as one text to compare. */
export function masked({ status, headers, text }: Answer<unknown>): string {
  const kept = [...headers].filter(([name]) => !ofRequest.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  return [status, ...kept.map((header) => header.join(": ")), text].join("\n").replace(id, "<id>");
}
