import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { askOf, type Exchange } from "./exchange.ts";
import { answerWith, questionFrom } from "./read-body.ts";

export interface Replayer {
  readonly url: string;
  /** What was asked and is not in the recording, or was recorded and never asked. */
  readonly faults: () => readonly string[];
  close(): Promise<void>;
}

/** How long a question may come before its turn. */
const patienceMs = 20_000;

/**
 * Answers as the real server did, in the order of the recording: a question that comes early waits for its turn, so that
 * work side by side runs as it ran then. What is not in the recording is an error.
 */
export async function startReplayer(exchanges: readonly Exchange[]): Promise<Replayer> {
  const faults: string[] = [];
  const early: { readonly hash: string; readonly response: ServerResponse }[] = [];
  let next = 0;
  const left = new Map<string, number>();
  for (const { hash } of exchanges) left.set(hash, (left.get(hash) ?? 0) + 1);
  const step = () => {
    for (;;) {
      const due = exchanges[next];
      const at = early.findIndex(({ hash }) => hash === due?.hash);
      if (due === undefined || at < 0) return;
      const [waiting] = early.splice(at, 1);
      next += 1;
      if (waiting) answerWith(waiting.response, due.status, due.answer);
    }
  };
  const server = createServer(async (request, response) => {
    const { ask, hash } = askOf(await questionFrom(request));
    const count = left.get(hash) ?? 0;
    if (count === 0) {
      faults.push(`not recorded: ${ask}`);
      answerWith(response, 500, { message: "not recorded", code: "internal", type: "internal", link: "" });
      return;
    }
    left.set(hash, count - 1);
    early.push({ hash, response });
    step();
    setTimeout(() => {
      const at = early.findIndex((one) => one.response === response);
      if (at < 0) return;
      early.splice(at, 1);
      faults.push(`came too early: ${ask}; due was: ${exchanges[next]?.ask ?? "nothing"}`);
      answerWith(response, 500, { message: "not yet", code: "internal", type: "internal", link: "" });
    }, patienceMs).unref();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults: () => [...faults, ...exchanges.slice(next).map(({ ask }) => `recorded and not asked: ${ask}`)],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
