import { afterAll, beforeAll, expect, test } from "vitest";
import { aCandidate, moved } from "../../fixtures/records.ts";
import type { SearchedHouse } from "../../fixtures/searched-house/open-searched-house.ts";
import type { Row, Strangers } from "./row.ts";
import { type Outcome, runRow } from "./run-row.ts";
import { makeStrangers } from "./strangers.ts";

const answerMsMax = 1_500;

export interface Faults {
  /** Stands in the figure's line. */
  readonly name: string;
  readonly open: () => Promise<SearchedHouse>;
  readonly rows: readonly Row[];
  /** Most that one behaviour may take, from its beginning until all is well again. */
  readonly rowMs: number;
}

/** Every behaviour of a search server, one after the other: what is shown meanwhile, and whether all comes right. */
export function faultsSuite({ name, open, rows, rowMs }: Faults): void {
  let house: SearchedHouse;
  let ids: Strangers;
  const outcomes: Outcome[] = [];

  beforeAll(async () => {
    house = await open();
    const { world } = house;
    ids = await makeStrangers({ ...world, restricted: world.programme.restricted });
    for (let at = 0; at < 12; at++) {
      const { id, etag } = await aCandidate(world.programme.maker, {
        headline: "Glazier",
        preferredName: `Person ${at}`,
      });
      await moved(world.programme.maker, `/candidates/${id}`, "publish", etag);
    }
    await house.even();
    await house.look();
  }, 120_000);
  afterAll(() => house.close());

  test("a server that is well is asked, and both indexes hold the same", async () => {
    const engines = await house.world.app.ctx.ports.engines();
    const page = await house.world.as.coordinator.get<{ degraded: boolean; items: unknown[] }>("/candidates?q=glazier");
    expect(page.body.degraded).toBe(false);
    expect(page.body.items.length).toBeGreaterThan(10);
    expect(engines.standing).toMatchObject({ answering: "meilisearch", fault: null });
  });

  test.each(rows.map((row, number) => ({ ...row, number })))(
    "$name: nobody wrong is shown, and everything comes right by itself",
    async ({ number, ...row }) => {
      const outcome = await runRow(house, row, ids, number);
      outcomes.push(outcome);
      expect(outcome.wrong).toEqual([]);
      expect(outcome.faults).toEqual([]);
    },
    rowMs,
  );

  test("every answer came within its time", () => {
    const times = outcomes.flatMap((outcome) => outcome.times).sort((a, b) => a - b);
    const wrong = outcomes.flatMap((outcome) => outcome.wrong).length;
    const p99 = Math.round(times[Math.floor(times.length * 0.99)] ?? 0);
    const checks = outcomes.filter(({ neededCheck }) => neededCheck).length;
    const isGood = outcomes.length === rows.length && wrong === 0 && p99 <= answerMsMax;
    const counts = `behaviours=${outcomes.length} answers=${times.length} wrong_shown=${wrong} p99_ms=${p99} checks=${checks}`;
    console.log(`${name} ${counts} ${isGood ? "pass" : "FAIL"}`);
    expect(p99).toBeLessThanOrEqual(answerMsMax);
  });
}
