import { expect, test } from "vitest";
import { openLog } from "./log.ts";

function logged(entry: object): Record<string, unknown> {
  const lines: string[] = [];
  openLog("info", { write: (line: string) => void lines.push(line) }).warn(entry, "looked");
  return JSON.parse(lines[0] ?? "{}") as Record<string, unknown>;
}

test("which index was worked on, how it ended and what the server said is told", () => {
  const outcome = { documents: 3, missing: 1 };
  const entry = { engine: "meilisearch", reader: "meilisearch", kind: "check", outcome, reason: "unavailable" };
  expect(logged({ ...entry, detail: "connect ECONNREFUSED 127.0.0.1:9" })).toMatchObject({
    ...entry,
    detail: "connect ECONNREFUSED 127.0.0.1:9",
  });
});

test("what a server quotes of a question is not told, nor what nobody has named", () => {
  const line = logged({ detail: 'no attribute `Aino Virtanen` in "Turku", asked by aino@example.org', said: "Aino" });
  expect(line).toMatchObject({ detail: "no attribute [quoted] in [quoted], asked by [personal]" });
  expect(line).not.toHaveProperty("said");
});
