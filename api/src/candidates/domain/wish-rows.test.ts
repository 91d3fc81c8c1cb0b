import { expect, test } from "vitest";
import { businessIdAsKept } from "./wish-rows.ts";

test("a blocked organisation is known by its business id, however that was typed", () => {
  for (const typed of ["0112038-9", "112038-9", "01120389", "FI01120389", "fi 0112038 - 9", " 0112038-9 "]) {
    expect(businessIdAsKept(typed)).toBe("0112038-9");
  }
  expect(businessIdAsKept("Some Ltd")).toBe("Some Ltd");
});
