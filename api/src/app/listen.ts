import { createServer, type Server } from "node:http";
import { serve } from "@hono/node-server";
import { ConfigError } from "./config.ts";
import type { House } from "./open-house.ts";

const second = 1_000;
const socketsMax = 4_096;
const headersMax = 100;
const requestsPerSocketMax = 1_000;
/** Time for a load balancer to look away after readiness is off, and for answers under way. */
const lookAwayMs = 3 * second;
const drainMs = 15 * second;

const serverOptions = {
  headersTimeout: 10 * second,
  requestTimeout: 300 * second,
  keepAliveTimeout: 65 * second,
  // With the default of thirty seconds a slow client is closed that much later than the limits above say.
  connectionsCheckingInterval: second,
  maxHeaderSize: 16 * 1024,
} as const;

/** Why a port does not open, and what to do about it. */
const reasons: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port) => `Port ${port} is taken. Stop what uses it, or set PORT to another.`,
  EACCES: (port) => `PORT=${port} is not for you to open; ports from 1024 are.`,
  EADDRNOTAVAIL: (_, host) => `HOST=${host} is no address of this machine.`,
  ENOTFOUND: (_, host) => `HOST=${host} is no address, and no name that has one.`,
  EAI_AGAIN: (_, host) => `HOST=${host} is no address, and nobody tells now whether a machine has that name.`,
};

export interface Listening {
  readonly port: number;
  /** Resolves after SIGTERM or SIGINT, once answers under way were given or fifteen seconds have passed. */
  untilStopped(): Promise<void>;
  /** Closes the port and every connection at once. */
  close(): Promise<void>;
}

/** Opens the port. @throws where it is taken, with what to do about it */
export async function listen(house: House): Promise<Listening> {
  const { port, host } = house.config;
  const server = await new Promise<Server>((resolve, reject) => {
    const made = serve(
      { fetch: house.app.fetch, createServer, serverOptions, port, hostname: host, overrideGlobalObjects: false },
      () => resolve(made),
    ) as Server;
    made.once("error", (error: NodeJS.ErrnoException) => {
      const why = reasons[error.code ?? ""];
      reject(why === undefined ? error : new ConfigError(why(port, host)));
    });
  });
  server.maxConnections = socketsMax;
  server.maxHeadersCount = headersMax;
  server.maxRequestsPerSocket = requestsPerSocketMax;
  const address = server.address();
  const actual = typeof address === "object" && address !== null ? address.port : port;
  house.log.info({ port: actual, host, version: house.config.version }, "listening");
  return { port: actual, untilStopped: () => untilStopped(house, server), close: () => closeNow(server) };
}

function closeNow(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function untilStopped(house: House, server: Server): Promise<void> {
  const signal = await new Promise<NodeJS.Signals>((resolve) => {
    process.once("SIGTERM", resolve);
    process.once("SIGINT", resolve);
  });
  const again = () => process.exit(0);
  process.once("SIGTERM", again);
  process.once("SIGINT", again);
  house.readiness.why = "stopping";
  house.log.info({}, "stopping");
  // At a keyboard nobody has to look away first.
  if (signal === "SIGTERM") await pause(lookAwayMs);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([closed, pause(drainMs)]);
  server.closeAllConnections();
  process.removeListener("SIGTERM", again);
  process.removeListener("SIGINT", again);
}
