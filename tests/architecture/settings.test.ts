import { expect, test } from "vitest";
import { allPaths, readSource } from "./sources.ts";

const config = "api/src/app/config.ts";

/** Names of the form `PORT`, `TUTTU_DATA`, in code and not in comments. */
const namesIn = (text: string): Set<string> =>
  new Set(text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, "").match(/\b(?:PORT|HOST|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\b/g) ?? []);

test("every setting that the configuration reads stands in .env.example, and no other", () => {
  expect(allPaths().includes(config), `${config} stands`).toBe(true);
  const example = readSource(".env.example").text;
  const told = new Set([...example.matchAll(/^#? ?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] ?? ""));
  const read = namesIn(readSource(config).text);
  expect(
    [...read].filter((name) => !told.has(name)),
    "read, but not told",
  ).toEqual([]);
  expect(
    [...told].filter((name) => !read.has(name)),
    "told, but not read",
  ).toEqual([]);
});
