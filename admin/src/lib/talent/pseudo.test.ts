import { expect, test } from "vitest";
import { shapesOf } from "./pseudo.ts";

test("an id has one picture, of two different shapes", () => {
  expect(shapesOf("tal_mzxw6ytboi3dk5dp")).toEqual(shapesOf("tal_mzxw6ytboi3dk5dp"));
  for (const end of ["aaaa", "bcde", "2345", "zzzz", "7777"]) {
    const [back, front] = shapesOf(`tal_mzxw6ytboi3d${end}`);
    expect(back.path).not.toBe(front.path);
  }
});

test("pictures differ for many ids", () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz234567"];
  const endings = letters.flatMap((a, i) =>
    letters.map((b, j) => `${a}${b}${letters[(i * 7 + j) % 32]}${letters[(i + j * 11) % 32]}`),
  );
  const seen = new Set(endings.map((ending) => JSON.stringify(shapesOf(`tal_${ending}`))));
  expect(seen.size).toBeGreaterThan(200);
});
