import { expect, test } from "vitest";
import { passwordFault } from "./password-rules.ts";

const person = { name: "Riikka Salonen", email: "riikka.salonen@example.org" };

test.each([
  ["short", "too_short"],
  ["x".repeat(129), "too_long"],
  ["qwertyuiop123", "common"],
  ["aaaaaaaaaaaaaa", "common"],
  ["123456789012", "common"],
  ["Salonen and the sea", "personal"],
  ["a walk along the river", undefined],
  ["ääkköset ovat merkkejä", undefined],
])("the password %s is %s", (password, fault) => {
  expect(passwordFault(password, person)).toBe(fault);
});
