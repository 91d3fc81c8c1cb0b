import { describe, expect, test } from "vitest";
import { findingOf, heldBars, holdSame, isWorthTelling } from "./engine-view.ts";

const nothing = { documents: 412, missing: 0, stale: 0, surplus: 0, repaired: 0, refused: 0, ms: 5 };
const check = (found: Partial<typeof nothing>) =>
  findingOf({ kind: "check", state: "done", outcome: { ...nothing, ...found } });

describe("the sentence of a run that has ended", () => {
  test("says that nothing differed, with how much was compared", () => {
    expect(check({})).toEqual({ key: "same", count: 412 });
  });

  test("says how much differed and is mended", () => {
    expect(check({ missing: 2, stale: 1, surplus: 3, repaired: 6 })).toEqual({ key: "mended", count: 6 });
  });

  test("says first what is left, where something is", () => {
    expect(check({ missing: 2, surplus: 3, repaired: 4 })).toEqual({ key: "left", count: 1 });
  });

  test("of a rebuild tells what could not be taken before what was built", () => {
    const outcome = { ...nothing, documents: 9 };
    expect(findingOf({ kind: "rebuild", state: "done", outcome })).toEqual({ key: "built", count: 9 });
    const refusing = { ...outcome, refused: 2 };
    expect(findingOf({ kind: "rebuild", state: "done", outcome: refusing })).toEqual({ key: "refused", count: 2 });
  });

  test("never praises a run that failed", () => {
    expect(findingOf({ kind: "check", state: "failed", outcome: nothing }).key).toBe("failed");
    expect(findingOf({ kind: "rebuild", state: "failed", outcome: null }).key).toBe("failed");
  });
});

describe("what the engines hold", () => {
  const embedded = { engine: "embedded", isReachable: true, documents: { candidates: 40, openings: 8 } } as const;
  const server = { engine: "meilisearch", isReachable: true, documents: { candidates: 30, openings: 8 } } as const;

  test("is drawn to the most that one of them holds", () => {
    expect(heldBars([embedded, server], "candidates").map(({ share }) => share)).toEqual([1, 0.75]);
    expect(holdSame([embedded, server])).toBe(false);
    expect(holdSame([embedded, { ...server, documents: embedded.documents }])).toBe(true);
  });

  test("is drawn to what it holds most of, where an engine is alone", () => {
    expect(heldBars([embedded], "candidates").map(({ share }) => share)).toEqual([1]);
    expect(heldBars([embedded], "openings").map(({ share }) => share)).toEqual([0.2]);
  });

  test("is not told as nothing where an engine does not answer", () => {
    const away = { ...server, isReachable: false, documents: { candidates: 0, openings: 0 } };
    expect(heldBars([embedded, away], "candidates").at(1)?.count).toBeNull();
    expect(holdSame([embedded, away])).toBeUndefined();
    expect(holdSame([embedded])).toBeUndefined();
  });

  test("is drawn without a division by nothing where all are empty", () => {
    const empty = { ...embedded, documents: { candidates: 0, openings: 0 } };
    expect(heldBars([empty], "openings")).toEqual([{ engine: "embedded", count: 0, share: 0 }]);
  });
});

describe("another engine than the chosen one is told of", () => {
  const since = "2026-11-25T08:00:00.000Z";
  const after = (seconds: number) => Date.parse(since) + seconds * 1000;

  test("at once where something is wrong, and never where nothing is", () => {
    expect(isWorthTelling({ fault: "unreachable", since }, after(0))).toBe(true);
    expect(isWorthTelling({ fault: null, since: null }, after(90))).toBe(false);
  });

  test("only after a minute where the house has just been started", () => {
    expect(isWorthTelling({ fault: "starting", since }, after(59))).toBe(false);
    expect(isWorthTelling({ fault: "starting", since }, after(60))).toBe(true);
  });
});
