import { connect } from "node:net";

export interface RawAnswer {
  /** 0 where the server closed without a word. */
  readonly status: number;
  readonly text: string;
  /** Until the server closed. */
  readonly seconds: number;
}

interface Step {
  readonly bytes: string | Uint8Array;
  readonly afterMs?: number;
}

const patienceMs = 25_000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Writes bytes as they are, in steps, and reads until the server closes. Resolves whatever the server does. */
export async function sendRaw(port: number, steps: readonly Step[]): Promise<RawAnswer> {
  const began = performance.now();
  const socket = connect(port, "127.0.0.1");
  const pieces: Buffer[] = [];
  let isClosed = false;
  const closed = new Promise<void>((resolve) => {
    socket.once("close", () => {
      isClosed = true;
      resolve();
    });
  });
  socket.on("data", (piece: Buffer) => pieces.push(piece));
  // A server that is fed up resets the connection; its answer, if any, was read.
  socket.on("error", () => {});
  for (const { bytes, afterMs = 0 } of steps) {
    if (afterMs > 0) await Promise.race([pause(afterMs), closed]);
    if (!isClosed) socket.write(bytes);
  }
  await Promise.race([closed, pause(patienceMs)]);
  socket.destroy();
  const text = Buffer.concat(pieces).toString("latin1");
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
  return { status, text, seconds: isClosed ? (performance.now() - began) / 1000 : Number.POSITIVE_INFINITY };
}
