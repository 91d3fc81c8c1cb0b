import { expect, test } from "vitest";
import { isAddress, isPhone } from "./contact-forms.ts";

test("addresses and numbers as people write them pass, other words do not, and nothing is nothing wrong", () => {
  expect([null, "", "a@b.fi", " maija.virtanen@example.org "].every(isAddress)).toBe(true);
  expect(["maija", "maija@", "@b.fi", "a b@c.fi", "a@b"].some(isAddress)).toBe(false);
  expect([undefined, "", "+358 40 1234567", "(09) 123-4567", "112 33"].every(isPhone)).toBe(true);
  expect(["call me", "+358x", "12"].some(isPhone)).toBe(false);
});
