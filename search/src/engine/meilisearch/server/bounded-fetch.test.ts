import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { MeilisearchApiError } from "meilisearch";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerBytesMax, boundedFetch } from "./bounded-fetch.ts";

let answer: (response: ServerResponse) => void = () => {};
let strangers = 0;
const server = createServer((request, response) => {
  if (request.url === "/elsewhere") strangers += 1;
  answer(response);
});
let url = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test("an answer in pieces comes whole, with letters that two pieces share", async () => {
  const whole = Buffer.from(JSON.stringify({ word: "jäälautta" }));
  answer = (response) => {
    response.write(whole.subarray(0, 11));
    setImmediate(() => response.end(whole.subarray(11)));
  };
  expect(await boundedFetch(url)).toEqual({ word: "jäälautta" });
});

test("an empty answer is nothing, and a refusal tells the server's reason", async () => {
  answer = (response) => response.writeHead(204).end();
  expect(await boundedFetch(url)).toBeUndefined();
  answer = (response) => response.writeHead(403).end('{"message":"no","code":"invalid_api_key","type":"auth"}');
  await expect(boundedFetch(url)).rejects.toThrow(MeilisearchApiError);
});

test("an answer without end is not read to its end", async () => {
  const piece = Buffer.alloc(1024 * 1024, 32);
  let sent = 0;
  answer = (response) => {
    const more = (): void => {
      while (!response.destroyed && response.write(piece)) sent += piece.length;
      sent += piece.length;
    };
    response.on("drain", more);
    more();
  };
  await expect(boundedFetch(url)).rejects.toThrow(RangeError);
  expect(sent).toBeLessThan(2 * answerBytesMax);
});

test("who sends us elsewhere is not followed", async () => {
  answer = (response) => response.writeHead(307, { location: `${url}elsewhere` }).end();
  await expect(boundedFetch(url, { method: "POST", body: "{}" })).rejects.toThrow();
  expect(strangers).toBe(0);
});
