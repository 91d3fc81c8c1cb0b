import { expect, test } from "vitest";
import { localeFrom } from "./locale.ts";

test.each([
  [undefined, "en"],
  ["fi", "fi"],
  ["fi-FI,fi;q=0.9,en;q=0.8", "fi"],
  ["de, sv;q=0.5, en;q=0.4", "sv"],
  ["en;q=0.1, fi;q=0.2", "fi"],
  ["fi;q=0, en", "en"],
  ["*", "en"],
  ["x".repeat(10_000), "en"],
])("Accept-Language %s is answered in %s", (header, locale) => {
  expect(localeFrom(header)).toBe(locale);
});
