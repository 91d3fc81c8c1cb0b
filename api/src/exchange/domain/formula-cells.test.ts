import fc from "fast-check";
import { expect, test } from "vitest";
import { neutralCell, restoredCell } from "./formula-cells.ts";

test.each(["=1+1", " =cmd|' /C calc'!A0", "+358 40 1", "-2+3", "@SUM(A1)", "\t=1", "＝1", "'=1", "' '="])(
  "%s cannot be run as a formula",
  (cell) => {
    expect(neutralCell(cell)).toBe(`'${cell}`);
  },
);

test.each(["Aino", "-5", "+12,5", "it's", "'tis", ""])("%s stays as it is", (cell) => {
  expect(neutralCell(cell)).toBe(cell);
});

test("what was made neutral comes back as it was, and so does what people write", () => {
  fc.assert(fc.property(fc.string(), (cell) => restoredCell(neutralCell(cell)) === cell));
  fc.assert(
    fc.property(
      fc.stringMatching(/^['=+\-@\t ]{0,4}[a-z0-9]{0,3}$/),
      (cell) => restoredCell(neutralCell(cell)) === cell,
    ),
  );
});
