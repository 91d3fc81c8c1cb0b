import type { IncomingMessage, ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { type Question, sortedPath } from "./exchange.ts";

export async function questionFrom(request: IncomingMessage): Promise<Question> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const body = request.headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes;
  return {
    method: request.method ?? "GET",
    path: sortedPath(request.url ?? "/"),
    body: body.toString("utf8"),
    authorization: request.headers.authorization ?? "",
  };
}

export function answerWith(response: ServerResponse, status: number, answer: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(status === 204 ? undefined : JSON.stringify(answer));
}
