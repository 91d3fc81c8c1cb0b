import { existsSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";

test("folders that are missing are made for their owner alone", () => {
  const path = join(mkdtempSync(join(tmpdir(), "tuttu-folder-")), "a", "b");
  makeFolder(path);
  makeFolder(path);
  expect(statSync(path).mode & 0o777).toBe(0o700);
});

test.runIf(existsSync("/proc/version"))(
  "where the system has no folder to give, it is said so and not asked for ever",
  () => {
    expect(() => makeFolder("/proc/tuttu/data")).toThrow(/ENOENT/);
  },
);
