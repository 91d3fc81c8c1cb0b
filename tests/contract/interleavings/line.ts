import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Chance } from "./chance.ts";

interface Passing {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly type: string;
}

/** Stands between engines and a server, and loses or delays what passes. */
export interface Line {
  readonly url: string;
  /** Of its port, for names that nobody else uses. */
  readonly name: string;
  /** From now on only who brings this key is heard. */
  hearOnly(key: string): void;
  /** Some answers to changes are lost; some changes arrive late, when other things have passed. */
  disturb(by: Chance, allowLate: boolean): void;
  /** Disturbs nothing any more, and delivers what is late. @returns how many things were late or lost */
  calm(): Promise<number>;
  close(): Promise<void>;
}

const isChange = ({ method, path }: Passing): boolean =>
  method !== "GET" && !/multi-search|documents\/fetch$/.test(path);
const isOfDocuments = ({ path }: Passing): boolean => /\/documents/.test(path) && !/_(state|gone)\//.test(path);

/** @param server its address; `key` is put in place of the engines' own */
export async function openLine(server: string, key: string): Promise<Line> {
  let heard = "";
  let by: Chance | undefined;
  let late: (() => Promise<unknown>)[] = [];
  let allowLate = false;
  let disturbed = 0;
  const pass = async ({ method, path, body, type }: Passing) => {
    const headers = { authorization: `Bearer ${key}`, "content-type": type };
    const answer = await fetch(server + path, { method, headers, ...(body === "" ? {} : { body }) });
    return { status: answer.status, text: await answer.text() };
  };
  const deliverLate = async () => {
    const some = late;
    late = [];
    for (const deliver of some) await deliver();
  };
  const answer = async (passing: Passing, response: ServerResponse) => {
    if (by?.percent(20) === true) await deliverLate();
    if (by !== undefined && isChange(passing) && by.percent(6)) {
      disturbed += 1;
      // What arrives late has left its order: only changes of documents may, as a request that hung in between does.
      if (allowLate && isOfDocuments(passing) && by.percent(50)) late.push(() => pass(passing));
      else await pass(passing);
      response.destroy();
      return;
    }
    const { status, text } = await pass(passing);
    response.writeHead(status, { "content-type": "application/json" }).end(text);
  };
  const proxy = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
      if (request.headers.authorization !== `Bearer ${heard}`) return void response.destroy();
      const { method = "GET", url: path = "/" } = request;
      const type = request.headers["content-type"] ?? "application/json";
      await answer({ method, path, type, body: Buffer.concat(chunks).toString("utf8") }, response);
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    name: String(port),
    hearOnly(name) {
      heard = name;
    },
    disturb(chance, late_) {
      by = chance;
      allowLate = late_;
      disturbed = 0;
    },
    async calm() {
      by = undefined;
      await deliverLate();
      return disturbed;
    },
    async close() {
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
