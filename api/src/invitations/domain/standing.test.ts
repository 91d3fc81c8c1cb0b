import { expect, test } from "vitest";
import { expiryFrom, standingOf } from "./standing.ts";

test("an invitation can be used for seven days and not an instant longer", () => {
  const expires_at = expiryFrom(new Date("2026-12-01T10:00:00.000Z"));
  expect(expires_at).toBe("2026-12-08T10:00:00.000Z");
  expect(standingOf({ state: "sent", expires_at }, "2026-12-08T09:59:59.999Z")).toBe("sent");
  expect(standingOf({ state: "sent", expires_at }, expires_at)).toBe("expired");
});

test("what was accepted or revoked never expires", () => {
  const expires_at = "2026-12-08T10:00:00.000Z";
  expect(standingOf({ state: "accepted", expires_at }, "2027-01-01T00:00:00.000Z")).toBe("accepted");
  expect(standingOf({ state: "revoked", expires_at }, "2027-01-01T00:00:00.000Z")).toBe("revoked");
});
