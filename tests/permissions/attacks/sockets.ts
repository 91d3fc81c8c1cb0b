import { connect, type Socket } from "node:net";
import { listen } from "@tuttu/api";
import type { World } from "../world/open-world.ts";
import { bodilessRequests } from "./bodiless.ts";
import { Failures, type Figure, figure } from "./figure.ts";
import { grownMibMax, heldMib } from "./held-memory.ts";
import { type RawCase, rawCases } from "./raw-cases.ts";
import { sendRaw } from "./raw-socket.ts";

const rounds = 3;
const halfOpen = 500;
const answerMsMax = 2_000;

async function isServed(port: number): Promise<boolean> {
  const began = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { headers: { connection: "close" } });
  await answer.arrayBuffer();
  return answer.status === 200 && performance.now() - began < answerMsMax;
}

/** Connections that have begun a request and say no more. */
const halfRequests = (port: number): Promise<Socket[]> =>
  Promise.all(
    Array.from(
      { length: halfOpen },
      () =>
        new Promise<Socket>((resolve) => {
          const socket = connect(port, "127.0.0.1", () => {
            socket.resume().write("GET /healthz HTTP/1.1\r\n");
            resolve(socket);
          });
          socket.on("error", () => {});
        }),
    ),
  );

/** What is written for each operation that wants a body and gets none. */
const bodilessCases = (world: World): RawCase[] =>
  bodilessRequests(world).map(({ id, method, path, headers, expect }) => ({
    name: `${id} without a body`,
    steps: [
      {
        bytes: [
          `${method} /api/v1${path} HTTP/1.1`,
          "host: localhost",
          "connection: close",
          ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
          "\r\n",
        ].join("\r\n"),
      },
    ],
    expect,
  }));

/** R11 over sockets: what no client of ours would send is refused in time, and others are served meanwhile. */
export async function sockets(world: World): Promise<Figure> {
  const failures = new Failures({});
  const { house, config } = world.app;
  const server = await listen({ ...house, config: { ...config, port: 0 } });
  const cases = rawCases(new URL(config.baseUrl).origin);
  let tries = 0;
  const one = async ({ name, steps, expect, secondsMax = 5 }: (typeof cases)[number]) => {
    tries += 1;
    const { status, text, seconds } = await sendRaw(server.port, steps);
    if (!expect.includes(status)) failures.add(`${name}: ${status}, not ${expect.join(" or ")}: ${text.slice(-200)}`);
    if (seconds > secondsMax) failures.add(`${name}: closed after ${seconds.toFixed(1)} s, not ${secondsMax}`);
  };
  let grown = 0;

  try {
    for (const next of bodilessCases(world)) await one(next);
    const quick = cases.filter(({ secondsMax }) => secondsMax === undefined);
    for (const next of quick) await one(next);
    const before = await heldMib();
    for (let round = 0; round < rounds; round += 1) for (const next of quick) await one(next);
    const waiting = await halfRequests(server.port);
    const slow = Promise.all(cases.filter(({ secondsMax }) => secondsMax !== undefined).map(one));
    if (!(await isServed(server.port))) failures.add(`nobody is served beside ${halfOpen} half requests`);
    await slow;
    const left = waiting.filter((socket) => !socket.closed && !socket.destroyed).length;
    if (left > 0) failures.add(`${left} half requests are still open`);
    for (const socket of waiting) socket.destroy();
    if (!(await isServed(server.port))) failures.add("nobody is served afterwards");
    grown = (await heldMib()) - before;
    if (grown > grownMibMax) failures.add(`${grown.toFixed(1)} MiB are held that were not before`);
  } finally {
    await server.close();
  }
  const counts = { cases: cases.length, tries, half_open: halfOpen, wrong: failures.all.length };
  return figure(11, "sockets", { ...counts, held_mib: Math.round(grown) }, failures);
}
