import type { HonoRequest } from "hono";
import { Refusal } from "./refusal.ts";

const tooLarge = (bytesMax: number) =>
  new Refusal("body-too-large", { detail: `A body may have ${bytesMax} bytes here.` });

/** Bytes of a stream whose length nobody has told; it is let go as soon as it is too long. */
async function readUpTo(stream: ReadableStream<Uint8Array>, bytesMax: number): Promise<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > bytesMax) {
      void reader.cancel().catch(() => {});
      throw tooLarge(bytesMax);
    }
    pieces.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.buffer;
}

/**
 * The body, read once and kept for whoever asks `c.req` for it after; undefined where there is none. The server's own
 * request cannot be copied with another body, so what was read is laid where Hono looks first.
 * @throws Refusal body-too-large
 */
export async function takeBody(req: HonoRequest, bytesMax: number): Promise<ArrayBuffer | undefined> {
  if (req.method === "GET" || req.method === "HEAD") return undefined;
  const length = req.header("content-length");
  if (length !== undefined && req.header("transfer-encoding") === undefined) {
    if (Number(length) > bytesMax) throw tooLarge(bytesMax);
    return req.arrayBuffer();
  }
  const stream = req.raw.body as ReadableStream<Uint8Array> | null;
  const bytes = stream === null ? new ArrayBuffer(0) : await readUpTo(stream, bytesMax);
  // Hono keeps promises here and types them as what they resolve to.
  req.bodyCache.arrayBuffer = Promise.resolve(bytes) as unknown as ArrayBuffer;
  return bytes;
}
