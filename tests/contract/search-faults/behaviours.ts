import type { Behaviour } from "../../fixtures/search-server/front.ts";
import { deaf, says, slowly, spoilt } from "../../fixtures/search-server/spoil.ts";
import { lies } from "./lies.ts";
import type { Row } from "./row.ts";

const behaving = (name: string, behaviour: Behaviour): Row => ({
  name,
  answering: "embedded",
  begin: (server) => server.behave(behaviour),
});

const error = (code: string, type: string) => ({ message: code, code, type, link: "" });

/** Down, hanging, slow, failing. */
const broken: readonly Row[] = [
  { name: "refuses connections", answering: "embedded", begin: (server) => server.down() },
  behaving("accepts and never answers", deaf),
  behaving("one byte a second", slowly(1_000)),
  behaving("an answer after five seconds", async ({ truth, send }) => {
    const told = await truth();
    setTimeout(() => send(told), 5_000).unref();
  }),
  behaving("an answer that is cut off", async ({ truth, response }) => {
    const text = JSON.stringify((await truth()).body);
    response.writeHead(200, { "content-type": "application/json", "content-length": String(text.length) });
    response.write(text.slice(0, text.length / 2), () => response.destroy());
  }),
  behaving("hangs up without a word", ({ response }) => void response.destroy()),
  behaving("a page instead of an answer", says(200, "<!doctype html><title>Welcome</title>", "text/html")),
  behaving("JSON of another form", says(200, '{"ok":true}')),
  behaving("a list instead of an answer", says(200, "[]")),
  behaving("null instead of an answer", says(200, "null")),
  behaving("no body", says(200, "")),
  behaving("500", says(500, JSON.stringify(error("internal", "internal")))),
  behaving("a proxy's 502", says(502, "<html><body>Bad gateway</body></html>", "text/html")),
  behaving("503", says(503, JSON.stringify(error("too_many_search_requests", "system")))),
  behaving("503 with Retry-After", says(503, JSON.stringify(error("x", "system")), undefined, { "retry-after": "10" })),
  behaving("429", says(429, JSON.stringify(error("too_many_requests", "invalid_request")))),
  behaving("401, the key is gone", says(401, JSON.stringify(error("missing_authorization_header", "auth")))),
  behaving("403, the key may no longer", says(403, JSON.stringify(error("invalid_api_key", "auth")))),
  behaving("sends us elsewhere", says(307, "", undefined, { location: "http://127.0.0.1:9/" })),
  behaving("an answer without end", ({ response }) => {
    const piece = Buffer.alloc(1024 * 1024, 32);
    const more = (): void => {
      while (!response.destroyed && response.write(piece));
    };
    response.writeHead(200, { "content-type": "application/json" }).on("drain", more);
    more();
  }),
  {
    name: "every index is gone",
    answering: "embedded",
    begin: (server) => server.loseIndexes(),
  },
  {
    name: "every index is gone, and nothing that is to be made ever is",
    answering: "embedded",
    begin: async (server) => {
      await server.loseIndexes();
      server.tasks("hang");
    },
  },
  {
    name: "the index is swapped for an empty one",
    answering: "embedded",
    // An index that was built just before is not built again at once.
    afterMs: 61_000,
    begin: (server) => server.emptyIndexes(),
  },
  {
    name: "documents as they were before",
    answering: "meilisearch",
    begin: (server, { withdrawn }) => server.age(withdrawn),
  },
  behaving(
    "another release",
    spoilt("/version", (body) => ({ ...body, pkgVersion: "2.0.0" })),
  ),
];

/** Changes are not done, or nobody hears that they were; questions are answered as ever until it lags too far behind. */
const forgetful: readonly Row[] = [
  {
    name: "every task fails",
    answering: "embedded",
    afterMs: 61_000,
    begin: (server) => server.tasks("fail"),
  },
  {
    name: "no task ever ends",
    answering: "embedded",
    afterMs: 61_000,
    begin: (server) => server.tasks("hang"),
  },
  {
    name: "the answer to an accepted change is lost",
    answering: "embedded",
    afterMs: 61_000,
    begin: (server) =>
      server.behave(async (exchange) => {
        const answered = await exchange.truth();
        if (answered.status === 202) exchange.response.destroy();
        else exchange.send(answered);
      }),
  },
];

export const behaviours: readonly Row[] = [...broken, ...forgetful, ...lies];
