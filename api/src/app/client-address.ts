import { BlockList, isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import type { HttpEnv } from "../http/env.ts";

const familyOf = (address: string): "ipv4" | "ipv6" => (isIP(address) === 6 ? "ipv6" : "ipv4");

function blockListOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = "", bits] = range.split("/");
    const whole = familyOf(address) === "ipv6" ? 128 : 32;
    list.addSubnet(address, bits === undefined ? whole : Number(bits), familyOf(address));
  }
  return list;
}

/** The address without what a port or a mapping adds; undefined for what is no address. */
export function plainAddress(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  const address = (mapped ?? bare).replace(/%.*$/, "");
  return isIP(address) === 0 ? undefined : address;
}

/** IPv6 by its /64, which is what one household or one attacker has. */
export function grouped(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const middle = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  const parts = [...left, ...middle, ...right].slice(0, 4).map((part) => part.replace(/^0+(?=.)/, ""));
  return `${parts.join(":")}::/64`;
}

/**
 * The client's address: the socket's, or behind the proxy that is named by `trusted` the right-most address of
 * `X-Forwarded-For` that is not the proxy's. Forwarding headers of anybody else change nothing.
 */
export function readClientAddress(trusted: readonly string[]): MiddlewareHandler<HttpEnv> {
  const proxies = blockListOf(trusted);
  const isProxy = (address: string) => proxies.check(address, familyOf(address));
  return async (c, next) => {
    const socket = plainAddress(c.env?.incoming?.socket?.remoteAddress ?? "");
    let client = socket ?? "";
    if (socket !== undefined && isProxy(socket)) {
      const hops = (c.req.header("x-forwarded-for") ?? "").split(",").map(plainAddress).reverse();
      for (const hop of hops) {
        if (hop === undefined) break;
        client = hop;
        if (!isProxy(hop)) break;
      }
    }
    c.set("clientAddress", grouped(client));
    await next();
  };
}
