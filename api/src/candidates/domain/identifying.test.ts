import { describe, expect, test } from "vitest";
import { identifyingIn } from "./identifying.ts";

describe("a text that tells who somebody is", () => {
  test.each([
    ["131052-308T", "identityCode"],
    ["Syntynyt, tunnus 131052-308T.", "identityCode"],
    ["811218-9876", "identityCode"],
    ["19811218-9876", "identityCode"],
    ["Write to amal@example.org", "contactData"],
    ["Call +358 40 123 4567", "contactData"],
    ["Soita 040 1234567", "contactData"],
    ["Ring 0701-23 45 67", "contactData"],
    ["https://example.org/amal", "contactData"],
    ["See linkedin.com/in/amal", "contactData"],
  ])("%s", (text, what) => expect(identifyingIn(text)).toBe(what));

  test.each([
    "131052-308A has a wrong check character",
    "Order 811218-9877 was late",
    "Served 1 200 000 customers in 2019-2023",
    "ISO 9001 and EN 13485 audits, 0.25 mm tolerance",
    "Budget of 12 500 000 euros, 35 people",
    "Cut waste from 0,12 to 0,05 percent",
    "Worked with C++ and Node.js @ scale",
    "24/7 support, 365 days",
    "Batch 004512 passed",
  ])("is not %s", (text) => expect(identifyingIn(text)).toBeNull());
});
