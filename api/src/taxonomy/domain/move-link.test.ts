import { describe, expect, test } from "vitest";
import { type MovableLink, movedIds, movedLink } from "./move-link.ts";

const id = (number: number) => `skl_00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const retired = new Map([
  [id(1), id(2)],
  [id(3), null],
]);
const link = (change: Partial<MovableLink>): MovableLink => ({
  conceptId: id(1),
  state: "linked",
  how: "exact",
  proposals: JSON.stringify([
    [id(1), 0.8],
    [id(5), 0.1],
  ]),
  ...change,
});

describe("a link whose concept a new release replaced", () => {
  test("follows to the successor, is proposed again, and keeps the old id", () => {
    expect(movedLink(link({}), retired)).toEqual({
      conceptId: id(2),
      state: "proposed",
      how: "replaced",
      proposals: JSON.stringify([
        [id(2), 0.8],
        [id(5), 0.1],
        [id(1), 0],
      ]),
    });
  });

  test("stays certain where a person had decided", () => {
    const moved = movedLink(link({ state: "confirmed", how: "person" }), retired);
    expect(JSON.parse(moved.proposals)[0]).toEqual([id(2), 1]);
  });

  test("is open again where nothing took the concept's place", () => {
    expect(movedLink(link({ conceptId: id(3), proposals: "[]" }), retired)).toMatchObject({
      conceptId: null,
      state: "unlinked",
      proposals: JSON.stringify([[id(3), 0]]),
    });
  });

  test("keeps its state where only an alternative went, and is the same where none did", () => {
    const other = link({ conceptId: id(5) });
    expect(movedLink(other, retired)).toMatchObject({ conceptId: id(5), state: "linked", how: "exact" });
    const untouched = link({ conceptId: id(5), proposals: "[]" });
    expect(movedLink(untouched, retired)).toBe(untouched);
  });

  test("moves ids inside other JSON, and leaves those without a successor", () => {
    expect(movedIds(`[["x",[["${id(1)}",0.5],["${id(3)}",0.2]]]]`, retired)).toBe(
      `[["x",[["${id(2)}",0.5],["${id(3)}",0.2]]]]`,
    );
  });
});
