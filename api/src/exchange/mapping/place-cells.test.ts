import { describe, expect, test } from "vitest";
import type { RowNote } from "../domain/notes.ts";
import { regionFrom, toldPlaces } from "./place-cells.ts";

function told(municipality: string, region = "") {
  const warnings: RowNote[] = [];
  const cells = { municipality: { text: municipality, path: ["city"] }, region: { text: region, path: ["region"] } };
  const unread = toldPlaces(cells, warnings);
  return { unread, notes: warnings.map(({ pointer, code, values }) => [pointer, code, values?.near]) };
}

describe("a place", () => {
  test.each([
    ["Tampere", ""],
    ["Åbo", "Southwest Finland"],
    ["Turku, Finland", ""],
    ["Nyland", ""],
    ["", ""],
    // A village, or a part of the country of its own name, whose other cell tells where it is.
    ["Kuunariranta", "Southwest Finland"],
    ["Turku", "Coast"],
  ])("that is known is not spoken of: %s, %s", (municipality, region) => {
    expect(told(municipality, region)).toEqual({ unread: [], notes: [] });
  });

  test("that is a slip is told with what was meant, and counts as not read", () => {
    expect(told("Tamperee")).toEqual({
      unread: ["municipality", "region"],
      notes: [["/city", "placeNear", "Tampere"]],
    });
    expect(told("Helsngfors", "Nylnd")).toEqual({
      unread: ["municipality", "region"],
      notes: [
        ["/city", "placeNear", "Helsingfors"],
        ["/region", "placeNear", "Nyland"],
      ],
    });
    expect(told("Tamperee", "Pirkanmaa").unread).toEqual(["municipality"]);
  });

  test("that nobody knows is told once, and is read as it is written", () => {
    expect(told("Izmir")).toEqual({ unread: [], notes: [["/city", "place", undefined]] });
    expect(told("Izmir", "Aegean")).toEqual({ unread: [], notes: [["/city", "place", undefined]] });
  });

  test("gives the region that it lies in, or is", () => {
    expect(["Åbo", "Lapland", "Turku, Finland", "Izmir"].map((place) => regionFrom("", place))).toEqual([
      "Varsinais-Suomi",
      "Lappi",
      "Varsinais-Suomi",
      "",
    ]);
    expect(regionFrom("Coast", "Turku")).toBe("Coast");
  });
});
