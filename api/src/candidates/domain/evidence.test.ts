import { expect, test } from "vitest";
import { evidenceRows, namesSomething, writtenEvidence } from "./evidence.ts";

const targets = { experience: ["wrk_a", "wrk_b"], credentials: ["crd_a"] };

test("evidence is stored by id and told by position", () => {
  const written = [
    { kind: "experience", position: 1, note: "cut costs" },
    { kind: "credential", position: 0, note: "" },
    { kind: "staff_seen", position: null, note: "seen at work" },
  ] as const;
  const rows = evidenceRows("csk_1", written, targets);
  expect(rows.map(({ ref_id }) => ref_id)).toEqual(["wrk_b", "crd_a", null]);
  expect(writtenEvidence(rows, targets)).toEqual(written);
  expect(writtenEvidence(rows, { experience: ["wrk_b"], credentials: [] }).map(({ position }) => position)).toEqual([
    0,
    null,
    null,
  ]);
});

test("a position beyond the list names nothing", () => {
  expect(namesSomething({ kind: "experience", position: 2, note: "" }, targets)).toBe(false);
  expect(namesSomething({ kind: "link", position: 0, note: "" }, targets)).toBe(false);
  expect(namesSomething({ kind: "link", position: null, note: "" }, targets)).toBe(true);
});
