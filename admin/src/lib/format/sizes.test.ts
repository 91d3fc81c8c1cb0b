import { expect, test } from "vitest";
import { sizeIn } from "./sizes.ts";

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1_000, "1 kB"],
  [1_234_567, "1.2 MB"],
  [340_400_000, "340 MB"],
  [999_600, "1 MB"],
  [7_200_000_000, "7.2 GB"],
])("%i bytes read as %s", (bytes, words) => {
  expect(sizeIn(bytes, "en")).toBe(words);
});

test("are written as each language writes them", () => {
  expect(sizeIn(1_234_567, "fi").replace(/\s/u, " ")).toBe("1,2 Mt");
  expect(sizeIn(1_234_567, "sv").replace(/\s/u, " ")).toBe("1,2 MB");
});
