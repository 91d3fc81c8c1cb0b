import { describe, expect, test } from "vitest";
import { decideRow, type KeyedRow, type KnownSubject, knownFrom, SeenKeys } from "./decide-rows.ts";

const row: KeyedRow = {
  line: 2,
  externalRef: null,
  email: null,
  digest: "d1",
  places: { reference: "/id", email: "/email" },
};
const subject: KnownSubject = { id: "cnd_1", externalRef: null, email: null, isEditable: true };
const state = (asked: Partial<KeyedRow>, known: Partial<KnownSubject>, digest = "d1") =>
  decideRow({ ...row, ...asked }, knownFrom([{ ...subject, ...known }], [["cnd_1", digest]])).state;

describe("a record", () => {
  test("with a reference is told by it, whatever else it says", () => {
    expect(state({ externalRef: "a" }, { externalRef: "a" })).toBe("same");
    expect(state({ externalRef: "a" }, { externalRef: "a" }, "other")).toBe("changed");
    expect(state({ externalRef: "b" }, { externalRef: "a" })).toBe("new");
    expect(state({ externalRef: "b", email: "x@y.fi" }, { email: "x@y.fi" })).toBe("new");
  });

  test("without a reference is told by its mail address, in any case of letters", () => {
    expect(state({ email: "x@y.fi" }, { email: "X@y.fi" }, "other")).toBe("changed");
    expect(state({ email: "x@y.fi" }, { email: "X@y.fi", externalRef: "a" }, "other")).toBe("new");
  });

  test("without either is the same only where it says the same", () => {
    expect(state({}, {})).toBe("same");
    expect(state({ digest: "d2" }, {})).toBe("new");
  });

  test("of somebody restricted is faulty, unless it changes nothing", () => {
    expect(state({ externalRef: "a" }, { externalRef: "a", isEditable: false }, "other")).toBe("faulty");
    expect(state({ externalRef: "a" }, { externalRef: "a", isEditable: false })).toBe("same");
  });

  test("whose address several people have is not guessed at", () => {
    const two = [subject, { ...subject, id: "cnd_2" }].map((one) => ({ ...one, email: "x@y.fi" }));
    expect(decideRow({ ...row, email: "x@y.fi" }, knownFrom(two, [])).state).toBe("faulty");
  });
});

test("a reference that stands twice names the first line", () => {
  const seen = new SeenKeys();
  expect(seen.check({ ...row, externalRef: "a" })).toEqual([]);
  expect(seen.check({ ...row, externalRef: "a", line: 9 })[0]).toEqual({
    pointer: "/id",
    code: "referenceTwice",
    values: { line: 2, value: "a" },
  });
  expect(seen.check({ ...row, externalRef: "b", line: 10 })).toEqual([]);
});
