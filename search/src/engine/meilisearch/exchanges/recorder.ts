import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { askOf, type Exchange, type Question, settled } from "./exchange.ts";
import { answerWith, questionFrom } from "./read-body.ts";

export interface Recorder {
  readonly url: string;
  readonly exchanges: readonly Exchange[];
  close(): Promise<void>;
}

const task = /^\/tasks\/(\d+)$/;
const pollMs = 10;

/**
 * Stands between the engine and a real server and writes down what passes, in order. A task is looked at until it is
 * done, so that the number of looks does not count, and tasks are numbered from 1.
 */
export async function startRecorder(server: string): Promise<Recorder> {
  const exchanges: Exchange[] = [];
  const realOf = new Map<number, number>();
  const ownOf = new Map<number, number>();
  const numbered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(numbered);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]) => {
      const isTask = key === "taskUid" || (key === "uid" && typeof inner === "number");
      return [key, isTask && typeof inner === "number" ? own(inner) : numbered(inner)];
    });
    return Object.fromEntries(entries);
  };
  const own = (real: number): number => {
    const known = ownOf.get(real) ?? ownOf.size + 1;
    ownOf.set(real, known);
    realOf.set(known, real);
    return known;
  };
  const pass = async (question: Question): Promise<{ status: number; text: string }> => {
    const path = question.path.replace(task, (_, number) => `/tasks/${realOf.get(Number(number)) ?? number}`);
    for (;;) {
      const answer = await fetch(server + path, {
        method: question.method,
        headers: {
          authorization: question.authorization,
          "content-type": question.body.includes("}\n{") ? "application/x-ndjson" : "application/json",
        },
        ...(question.body === "" ? {} : { body: question.body }),
      });
      const text = await answer.text();
      const isWaiting = task.test(path) && /"status":"(?:enqueued|processing)"/.test(text);
      if (!isWaiting) return { status: answer.status, text };
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  };
  const proxy = createServer(async (request, response) => {
    const question = await questionFrom(request);
    const place = exchanges.length;
    const { ask, hash } = askOf(question);
    exchanges.push({ ask, hash, status: 0, answer: null });
    const { status, text } = await pass(question);
    const answer = text === "" ? null : numbered(settled(JSON.parse(text)));
    exchanges[place] = { ask, hash, status, answer };
    answerWith(response, status, answer);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    exchanges,
    async close() {
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
