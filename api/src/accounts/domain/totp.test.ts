import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { base32, codeOf, otpAuthUri, stepOf, stepsAround } from "./totp.ts";

const secret = new TextEncoder().encode("12345678901234567890");

function codeAt(seconds: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(stepOf(seconds * 1000)));
  return codeOf(createHmac("sha1", secret).update(counter).digest());
}

describe("one-time codes", () => {
  test.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("are those of RFC 6238 at %i seconds", (seconds, code) => {
    expect(codeAt(seconds)).toBe(code);
  });

  test("are taken one step early and one step late, and no further", () => {
    expect(stepsAround(90_000)).toEqual([2, 3, 4]);
  });

  test("have secrets that an app can read", () => {
    expect(base32(new TextEncoder().encode("foobar"))).toBe("MZXW6YTBOI");
    expect(otpAuthUri(secret, "a+b@example.org")).toContain("Tuttu:a%2Bb%40example.org?secret=GEZDGNBV");
  });
});
