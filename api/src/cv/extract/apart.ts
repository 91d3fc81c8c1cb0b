import { fork } from "node:child_process";
import { UnreadableCv } from "../domain/unreadable.ts";
import type { ChildAnswer, ChildQuestion } from "./child.ts";
import { kindOfFile } from "./detect.ts";
import type { CvContent } from "./read-file.ts";

const readingMs = 15_000;
/** Of the heap; `watch-memory.ts` counts the rest as well. */
const heapMb = 192;
/** It may read the house's own modules, start its watching thread, and nothing else: write no file, start no process. */
const execArgv = [`--max-old-space-size=${heapMb}`, "--permission", "--allow-fs-read=*", "--allow-worker"];

const atOnceMax = 2;
const waitingMax = 8;
let running = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  if (running < atOnceMax) running++;
  else if (waiting.length >= waitingMax) throw new UnreadableCv("busy");
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

function next(): void {
  const first = waiting.shift();
  // Whoever waits takes the place over, so that nobody comes between.
  if (first === undefined) running--;
  else first();
}

function ask(question: ChildQuestion): Promise<ChildAnswer> {
  const child = fork(new URL("./child.ts", import.meta.url), {
    execArgv,
    env: {},
    serialization: "advanced",
    stdio: "ignore",
  });
  return new Promise((resolve) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill("SIGKILL");
    }, readingMs);
    const settle = (answer: ChildAnswer) => {
      clearTimeout(timer);
      resolve(answer);
    };
    child.once("message", (answer: ChildAnswer) => settle(answer));
    child.once("error", () => settle({ ok: false, code: "broken" }));
    // Without an answer it was ended: by us, or because it had taken all the memory it may.
    child.once("exit", () => settle({ ok: false, code: isLate ? "tooSlow" : "tooLarge" }));
    child.send(question, () => {});
  });
}

/**
 * Reads a CV in a process of its own with 15 seconds and 256 MB, two at a time; what the file does there touches nobody.
 * @throws UnreadableCv
 */
export async function readApart(bytes: Uint8Array, fileName: string): Promise<CvContent> {
  // What is no CV by its first bytes needs no process to say so.
  kindOfFile(bytes, fileName);
  await turn();
  try {
    const answer = await ask({ bytes, fileName });
    if (!answer.ok) throw new UnreadableCv(answer.code);
    return answer.content;
  } finally {
    next();
  }
}
