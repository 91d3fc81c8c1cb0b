import { Worker } from "node:worker_threads";
import { type UnreadableCode, UnreadableCv } from "../domain/unreadable.ts";
import { type CvContent, readCvFile } from "./read-file.ts";

/** What the process is asked, once in its life, and what it answers. */
export interface ChildQuestion {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}
export type ChildAnswer =
  | { readonly ok: true; readonly content: CvContent }
  | { readonly ok: false; readonly code: UnreadableCode };

// Buffers lie outside of the heap that Node's own limit counts, so a thread looks at the whole of the process.
new Worker(new URL("./watch-memory.ts", import.meta.url)).unref();

const answer = (said: ChildAnswer) => process.send?.(said, () => process.exit(0));

process.once("message", ({ bytes, fileName }: ChildQuestion) => {
  readCvFile(new Uint8Array(bytes), fileName).then(
    (content) => answer({ ok: true, content }),
    (error: unknown) => answer({ ok: false, code: error instanceof UnreadableCv ? error.code : "broken" }),
  );
});
