import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ended, tuttu } from "../fixtures/command-line.ts";
import { type SearchServer, serveSearch } from "../fixtures/search-server/serve.ts";
import { deaf, says } from "../fixtures/search-server/spoil.ts";

/** The one wait for the server, and what may come on top where the machine is busy. */
const waitMs = 5_000;

const folder = mkdtempSync(join(tmpdir(), "tuttu-search-commands-"));
const data = join(folder, "data");
let server: SearchServer;
beforeAll(async () => {
  server = await serveSearch();
  expect((await tuttu(data, ["migrate"])).code).toBe(0);
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How long the same takes where there is no server at all, doubled since others use the machine. */
async function soonMs(...args: string[]): Promise<number> {
  const began = performance.now();
  await tuttu(data, args);
  return 2 * (performance.now() - began) + waitMs;
}

const ask = async (...args: string[]): Promise<Ended & { readonly ms: number }> => {
  const began = performance.now();
  const ended = await tuttu(data, args, { env: { MEILI_URL: server.url, MEILI_KEY: "a key" } });
  return { ...ended, ms: performance.now() - began };
};

test("an index that was built by hand tells when, as one that was built at the desk", async () => {
  expect((await tuttu(data, ["search", "status"])).said).toContain("last rebuild: never");
  expect((await tuttu(data, ["reindex"])).code).toBe(0);
  expect((await tuttu(data, ["search", "status"])).said).toMatch(/last rebuild: 20\d\d-\S+, 0 documents in/);
}, 60_000);

test("with a server that hangs the status comes soon, and numbers that nobody knows are not told", async () => {
  const soon = await soonMs("search", "status");
  server.behave(deaf);
  const { code, said, complained, ms } = await ask("search", "status");
  expect(code).toBe(69);
  expect(said).toContain(
    "embedded answers in the place of meilisearch: it does not answer. (no answer within 3000 ms)",
  );
  expect(said).toMatch(/meilisearch: unreachable\n {2}what it holds is not known\n/);
  expect(complained).toBe("");
  expect(ms).toBeLessThan(soon);
}, 60_000);

test("with a server that hangs a comparison tells of the house's own index first, and names the server", async () => {
  const soon = await soonMs("reindex", "--check");
  server.behave(deaf);
  const { code, said, complained, ms } = await ask("reindex", "--check");
  expect(code).toBe(69);
  expect(said).toMatch(/^embedded: 0 documents, equal to the database, in [\d.]+ s\.\n$/);
  expect(complained.trim().split("\n").at(-1)).toMatch(
    new RegExp(`^meilisearch: the server at ${server.url} could not be asked: no .*answer within`),
  );
  expect(`${said}${complained}`).not.toContain("{");
  expect(ms).toBeLessThan(soon);
  const rebuilt = await ask("reindex");
  expect([rebuilt.code, rebuilt.complained]).toEqual([69, expect.stringContaining(server.url)]);
}, 60_000);

test("a key that the server refuses is told in the status as that", async () => {
  server.behave(says(403, '{"message":"The key is invalid.","code":"invalid_api_key","type":"auth"}'));
  const { code, said } = await ask("search", "status");
  expect(code).toBe(69);
  expect(said).toContain(
    "see MEILI_KEY, MEILI_SEARCH_KEY and MEILI_VERSION_KEY. (refuses the key: The key is invalid.)",
  );
}, 60_000);

test("a server whose release no key may ask for is not told as one of a wrong release, but what key is missing", async () => {
  const refused = { message: "The provided API key is invalid.", code: "invalid_api_key", type: "auth", link: "" };
  server.behave(async ({ asked, truth, send }) =>
    send(asked.path === "/version" ? { status: 403, body: refused } : await truth()),
  );
  const { code, said } = await ask("search", "status");
  expect(code).toBe(69);
  expect(said).toContain("it refuses a key, or may not be asked for its release;");
  expect(said).toContain("MEILI_VERSION_KEY is missing or not of this server");
}, 60_000);
