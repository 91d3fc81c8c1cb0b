import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRecords } from "./csv-records.ts";

const read = (text: string, delimiter = ",") => [...csvRecords(text, delimiter)].map(({ text: _, ...one }) => one);

test("quotes, line feeds inside of them and both ends of lines are read", () => {
  expect(read('\uFEFFa,"b ""c"", d"\r\n\r\n"1\n2",3\n,')).toEqual([
    { line: 1, cells: ["a", 'b "c", d'] },
    { line: 3, cells: ["1\n2", "3"] },
    { line: 5, cells: ["", ""] },
  ]);
});

describe("a broken line costs itself only", () => {
  test("where a quotation mark is never closed", () => {
    expect(read('a,b\n"x,1\nc,d\n')).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, fault: "quote-not-closed" },
      { line: 3, cells: ["c", "d"] },
    ]);
  });

  test("where a quotation mark is closed too early or opened too late", () => {
    expect(read('"x"y,1\nc,d "e"\nf,g')).toEqual([
      { line: 1, fault: "quote-misplaced" },
      { line: 2, fault: "quote-misplaced" },
      { line: 3, cells: ["f", "g"] },
    ]);
  });
});

test("what a writer of CSV has written is read back, whatever stands in the cells", () => {
  const cell = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a", "ä", " ", ";") });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const text = stringify(rows, { quoted: true });
      expect(read(text).map((one) => ("cells" in one ? one.cells : one))).toEqual(rows);
    }),
  );
});

test("every record is at hand as it stands in the file", () => {
  const texts = [...csvRecords('\uFEFFa;b\r\n"x\n1";2\r\nc";d\r\ne;f', ";")].map(({ text }) => text);
  expect(texts).toEqual(["a;b", '"x\n1";2', 'c";d', "e;f"]);
});
