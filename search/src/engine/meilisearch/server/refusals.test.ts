import { MeilisearchRequestError } from "meilisearch";
import { expect, test } from "vitest";
import { asRefusal } from "./refusals.ts";

const failed = (cause: Error) =>
  new MeilisearchRequestError("http://search.example", new TypeError("fetch failed", { cause }));

test("a host that nobody knows is named", () => {
  const cause = new Error("getaddrinfo ENOTFOUND search.example");
  expect(asRefusal(failed(cause)).message).toBe(
    "the search server does not answer: getaddrinfo ENOTFOUND search.example",
  );
});

test("a name with several addresses tells what each of them said", () => {
  const causes = ["::1", "127.0.0.1"].map((host) => new Error(`connect ECONNREFUSED ${host}:7700`));
  expect(asRefusal(failed(new AggregateError(causes, ""))).message).toBe(
    "the search server does not answer: connect ECONNREFUSED ::1:7700, connect ECONNREFUSED 127.0.0.1:7700",
  );
});
