import { expect, test } from "vitest";
import { textOf } from "./text-of-file.ts";

test("a table is read as UTF-8, and as Windows-1252 where it is none", async () => {
  expect(await textOf(new Blob(["Järvinen"]))).toBe("Järvinen");
  expect(await textOf(new Blob([new Uint8Array([0x4a, 0xe4, 0x72, 0x76, 0x69])]))).toBe("Järvi");
});
