import fc from "fast-check";
import { expect, test } from "vitest";
import type { RecallGroup } from "../../query.ts";
import { type Condition, type Members, meetsAtLeast } from "./conditions.ts";
import { bandsOf, worthAtLeast } from "./threshold.ts";

/** Whether a document that holds these values passes a condition. */
function passes(condition: Condition, held: ReadonlySet<string>): boolean {
  if (typeof condition === "string") return condition === "always";
  const said = condition.filter
    .replace(/skill IN \[([^\]]*)\]/g, (_, list: string) =>
      String(list.split(", ").some((one) => held.has(one.slice(1, -1)))),
    )
    .replace(/skill = "(\w+)"/g, (_, id: string) => String(held.has(id)))
    .replaceAll("true", "1")
    .replaceAll("false", "0")
    .replaceAll(" AND ", "&")
    .replaceAll(" OR ", "|");
  return worked(said) === "1";
}

/** Works out `1`, `0`, `&`, `|` and brackets, innermost first. */
function worked(said: string): string {
  const flat = (text: string): string =>
    text.split("|").some((all) => all.split("&").every((one) => one === "1")) ? "1" : "0";
  let text = said;
  while (text.includes("(")) text = text.replace(/\(([^()]*)\)/g, (_, inner: string) => flat(inner));
  return flat(text);
}

const someGroups = fc.array(
  fc.record({
    weight: fc.integer({ min: 1, max: 9 }),
    credits: fc.array(fc.constantFrom(1, 0.6, 0.4, 0.1), { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 9 },
);
const groupsOf = (made: readonly { weight: number; credits: readonly number[] }[]): RecallGroup[] =>
  made.map(({ weight, credits }, at) => ({
    weight,
    members: credits.map((credit, one) => ["skill", `s${at}x${one}`, credit] as const),
  }));
const worthOf = (groups: readonly RecallGroup[], held: ReadonlySet<string>) =>
  groups.reduce(
    (sum, { weight, members }) =>
      sum + weight * Math.max(0, ...members.map(([, id, credit]) => (held.has(id) ? credit : 0))),
    0,
  );

test("whoever is worth enough passes, whatever the groups; what is not told apart is slack", () => {
  fc.assert(
    fc.property(
      someGroups,
      fc.double({ min: 0.1, max: 30, noNaN: true }),
      fc.infiniteStream(fc.boolean()),
      (made, least, coins) => {
        const groups = groupsOf(made);
        const all = groups.flatMap(({ members }) => members.map(([, id]) => id));
        const held = new Set(all.filter(() => coins.next().value));
        const bands = bandsOf(groups);
        if (worthOf(groups, held) >= least + bands.slack) {
          expect(passes(worthAtLeast(bands, least), held)).toBe(true);
        }
        expect(worthOf(groups, held)).toBeLessThanOrEqual(bands.total + bands.slack + 1e-9);
      },
    ),
    { numRuns: 1_000 },
  );
});

test("one group more met is never a reason to be left out", () => {
  fc.assert(
    fc.property(
      someGroups,
      fc.double({ min: 0.1, max: 20, noNaN: true }),
      fc.infiniteStream(fc.boolean()),
      (made, least, coins) => {
        const groups = groupsOf(made);
        const all = groups.flatMap(({ members }) => members.map(([, id]) => id));
        const held = new Set(all.filter(() => coins.next().value));
        const condition = worthAtLeast(bandsOf(groups), least);
        if (!passes(condition, held)) return;
        for (const id of all) expect(passes(condition, new Set([...held, id]))).toBe(true);
      },
    ),
  );
});

test("so many of some groups is exactly that", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 12 }), fc.nat(4095), (count, size, mask) => {
      const groups: Members[] = Array.from({ length: size }, (_, at) => [["skill", `s${at}`]]);
      const held = new Set(groups.flatMap((_, at) => ((mask >> at) & 1 ? [`s${at}`] : [])));
      expect(passes(meetsAtLeast(count, groups), held)).toBe(held.size >= count);
    }),
  );
});

test("three of twelve takes fewer than sixty comparisons", () => {
  const groups: Members[] = Array.from({ length: 12 }, (_, at) => [["skill", `s${at}`]]);
  const condition = meetsAtLeast(3, groups);
  expect(typeof condition === "object" ? condition.comparisons : 0).toBeLessThan(60);
});
