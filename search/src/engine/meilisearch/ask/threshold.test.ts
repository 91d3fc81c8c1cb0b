import fc from "fast-check";
import { expect, test } from "vitest";
import { bandsOf, worthAtLeast } from "./threshold.ts";

const group = (weight: number, id: string) => ({ weight, members: [["skill", id, 1]] as const });

/** Whether a set of held skills satisfies a filter of AND, OR and equality. */
function holds(filter: string, held: ReadonlySet<string>): boolean {
  const script = filter
    .replace(/skill = "(\w+)"/g, (_, id: string) => String(held.has(id)))
    .replaceAll(" AND ", "&&")
    .replaceAll(" OR ", "||");
  return evaluate(script);
}

/** Reads `true`, `false`, `&&`, `||` and brackets. */
function evaluate(script: string): boolean {
  let text = script;
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(/\((true|false)\)/g, "$1").replace(/\b(true|false)&&(true|false)\b/g, (_, a, b) => {
      return String(a === "true" && b === "true");
    });
    if (before === text)
      text = text.replace(/(?<![&\w])(true|false)\|\|(true|false)(?!&)/, (_, a, b) =>
        String(a === "true" || b === "true"),
      );
  }
  return text === "true";
}

test("the filter lets through exactly those whose groups are worth enough", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 30 }), fc.nat(127), (worths, least, mask) => {
      const { bands } = bandsOf(worths.map((worth, at) => group(worth, `s${at}`)));
      const held = new Set(worths.flatMap((_, at) => ((mask >> at) & 1 ? [`s${at}`] : [])));
      const worth = worths.reduce((sum, one, at) => sum + (held.has(`s${at}`) ? one : 0), 0);
      const threshold = worthAtLeast(bands, least);
      expect(threshold === undefined ? false : holds(threshold.filter, held)).toBe(worth >= least);
    }),
  );
});

test("groups beyond the twelfth are told as slack, so that no bound is too low", () => {
  const { bands, slack } = bandsOf(Array.from({ length: 15 }, (_, at) => group(15 - at, `s${at}`)));
  expect(bands).toHaveLength(12);
  expect(slack).toBe(3 + 2 + 1);
});
