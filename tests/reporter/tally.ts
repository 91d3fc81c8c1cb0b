import type { Absence } from "../needs/needs.ts";

/** One test that did not run: where it stands and why. */
export type Skip = { project: string; file: string; note?: string | undefined; absence?: Absence | undefined };

export type Tally = { passed: number; failed: number; skips: readonly Skip[] };

const projectNeeds: Readonly<Record<string, Absence["need"]>> = { browser: "browser", journeys: "browser" };

/** What a skipped test needed: as its suite told, else by the custom of its project, else nothing known. */
const needOf = (skip: Skip): string | undefined => skip.absence?.need ?? projectNeeds[skip.project];

const reasonOf = (skip: Skip): string => skip.absence?.absent ?? skip.note ?? `no reason given in ${skip.file}`;

/** One line per reason, the largest group first: `SKIPPED browser (214 tests): no Chromium; …`. */
export const skipLines = (skips: readonly Skip[]): string[] => {
  const groups = new Map<string, number>();
  for (const skip of skips) {
    const key = `${needOf(skip) ?? skip.project}\n${reasonOf(skip)}`;
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  return [...groups]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([key, count]) => {
      const [what, reason] = key.split("\n");
      return `SKIPPED ${what} (${count} ${count === 1 ? "test" : "tests"}): ${reason}`;
    });
};

/** Needs named in `TUTTU_REQUIRE` whose tests were skipped all the same: each of them is one failure. */
export const brokenPromises = (skips: readonly Skip[], required: string | undefined): string[] => {
  const names = (required ?? "").split(",").map((name) => name.trim());
  return names.filter((name) => name !== "" && skips.some((skip) => needOf(skip) === name));
};

/** The last line of every run. */
export const countLine = ({ passed, failed }: Pick<Tally, "passed" | "failed">): string =>
  `${passed} passed, ${failed} failed`;
