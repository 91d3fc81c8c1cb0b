import { expect, test } from "vitest";
import { grouped, plainAddress } from "./client-address.ts";

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["203.0.113.9:443", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["[2001:db8::1]:443", "2001:db8::1"],
  ["fe80::1%eth0", "fe80::1"],
  ["unknown", undefined],
  ["", undefined],
  ["127.0.0.1, 10.0.0.1", undefined],
])("the address %s is read as %s", (text, address) => {
  expect(plainAddress(text)).toBe(address);
});

test("an IPv6 household is one client, however it writes itself", () => {
  const household = ["2001:db8:1:2::1", "2001:0db8:0001:0002:ffff:0:0:1", "2001:DB8:1:2:3:4:5:6"];
  expect(new Set(household.map(grouped)).size).toBe(1);
  expect(grouped("2001:db8:1:3::1")).not.toBe(grouped("2001:db8:1:2::1"));
  expect(grouped("203.0.113.9")).toBe("203.0.113.9");
});
