import { expect, test } from "vitest";
import { NaiveLinker } from "./naive-linker.ts";

const linker = new NaiveLinker([
  { id: "a", names: ["weld metal", "metal welding"] },
  { id: "b", names: ["serve customers"] },
  { id: "c", names: ["cut metal"] },
]);

test("each naive method finds what it can", () => {
  const { exact, bm25, trigram, fused } = linker.rank("Weld  Metal", 3);
  expect(exact).toEqual(["a"]);
  expect(bm25[0]).toBe("a");
  expect(trigram[0]).toBe("a");
  expect(fused[0]).toBe("a");
  expect(linker.rank("custommers", 3).trigram[0]).toBe("b");
});

test("one search leaves nothing behind for the next", () => {
  const before = linker.rank("cut metal", 3);
  linker.rank("serve customers", 3);
  expect(linker.rank("cut metal", 3)).toEqual(before);
});
