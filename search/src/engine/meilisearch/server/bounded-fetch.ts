import { MeilisearchApiError, type MeilisearchErrorResponse } from "meilisearch";

/** Longer answers are not read to their end: nothing that we ask for is half as long. */
export const answerBytesMax = 64 * 1024 * 1024;

/**
 * How the client asks: what comes is counted, and whoever sends us elsewhere is not followed, since the key would go
 * along.
 * @throws MeilisearchApiError where the server refuses; the client puts it into an error of its own, as its cause
 */
export async function boundedFetch(input: string | URL | Request, init?: RequestInit): Promise<unknown> {
  const response = await fetch(input, { ...init, redirect: "error" });
  const text = await textOf(response);
  const body: unknown = text === "" ? undefined : JSON.parse(text);
  if (!response.ok) throw new MeilisearchApiError(response, body as MeilisearchErrorResponse | undefined);
  return body;
}

async function textOf(response: Response): Promise<string> {
  const said = Number(response.headers.get("content-length") ?? Number.NaN);
  if (response.body === null || said <= answerBytesMax) return response.text();
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = "";
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > answerBytesMax) throw new RangeError(`the answer is longer than ${answerBytesMax} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
