import { expect, test } from "vitest";
import { nearName, plainName } from "./near-names.ts";

const there = ["Karhunvirta Logistics", "Kahvila Ölkky Oy", "Turun kaupunki", "Lidl Suomi Ky", "Oy Ab"];

test.each([
  ["Karhunvirta Logistcs", "Karhunvirta Logistics"],
  ["Karhun Virta Logistics Oy", "Karhunvirta Logistics"],
  ["Karhunvirta", "Karhunvirta Logistics"],
  ["Kahvila Olkky", "Kahvila Ölkky Oy"],
  ["Turun kaupunki, kotihoito", "Turun kaupunki"],
  ["Lidl", "Lidl Suomi Ky"],
  ["Oulun kaupunki", undefined],
  ["Lokki Care", undefined],
  ["Oy", undefined],
])("the name %s is near %s", (name, near) => {
  const plain = there.map(plainName);
  const found = nearName(plainName(name), plain);
  expect(found === undefined ? undefined : there[plain.indexOf(found)]).toBe(near);
});
