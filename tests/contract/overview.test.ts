import { deriveMissing, seedDemo } from "@tuttu/api";
import type { Overview } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { asCoordinator, asCounsellor, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, anOrganisation, made, moved } from "../fixtures/records.ts";

type List = { readonly items: readonly { readonly id: string }[]; readonly total: { value: number; relation: string } };

let app: TestApp;
let coordinator: SignedIn;
beforeAll(async () => {
  app = await openTestApp();
  await seedDemo(app.house.contextOf, { password: "a password of this test" });
  await app.house.worker.drain();
  await deriveMissing(app.house.contextOf("start"));
  const programme = await app.ctx.db
    .selectFrom("programme")
    .select("id")
    .where("name", "=", "Laituri")
    .executeTakeFirstOrThrow();
  coordinator = await asCoordinator(app, programme.id);
  const { id } = await anOrganisation(coordinator);
  const nobody = { title: "Beekeeper", occupationText: "zzz qqq", skills: [{ text: "xyzzy plugh", need: "required" }] };
  for (const fields of [nobody, { closesOn: new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10) }]) {
    const draft = await anOpening(coordinator, id, fields);
    await moved(coordinator, `/openings/${draft.id}`, "publish", draft.etag);
  }
  await aCandidate(coordinator);
  counsellor = await asCounsellor(app, programme.id);
}, 240_000);
afterAll(() => app.close());
let counsellor: SignedIn;

const overviewOf = async (viewer: SignedIn) => made(await viewer.get<Overview>("/overview"));

/** Each number of the overview with the list that it is the number of. */
const numbersOf = ({ candidates, openings, organisations, linking }: Overview): [string, number][] => [
  ["/candidates", candidates.total],
  ["/candidates?state=published", candidates.byState.published ?? 0],
  ["/candidates?state=in_review", candidates.byState.in_review ?? 0],
  [
    `/candidates?state=published&searchStatus=looking,open&availableBy=${candidates.availableBy}`,
    candidates.availableNow,
  ],
  [`/candidates?newSince=${candidates.newSince}`, candidates.newThisWeek],
  ["/openings", openings.total],
  ["/openings?state=published", openings.byState.published ?? 0],
  [`/openings?state=published&closesBy=${openings.closesBy}`, openings.closingThisWeek],
  ["/openings?match=weak", openings.withoutGoodMatch],
  ["/organisations", organisations.total],
  ["/organisations?state=vetted", organisations.byState.vetted ?? 0],
  ["/organisations?state=applied,under_review", organisations.toVet],
  ["/linking/unlinked?kind=skill", linking.waiting.skills],
  ["/linking/unlinked?kind=occupation", linking.waiting.occupations],
];

async function listed(viewer: SignedIn, path: string): Promise<[count: number, rows: number]> {
  const ids = new Set<string>();
  let total = -1;
  for (let cursor = ""; ; ) {
    const page = made(
      await viewer.get<List & { next: string | null }>(`${path}${path.includes("?") ? "&" : "?"}limit=50${cursor}`),
    );
    for (const one of page.items) ids.add(one.id ?? JSON.stringify(one));
    if (total < 0) total = page.total.value;
    expect(page.total.relation).toBe("eq");
    if (page.next === null) return [total, ids.size];
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
}

describe("every number of the overview is that of the list which it leads to", () => {
  test("for a coordinator, who sees the whole programme", async () => {
    const numbers = numbersOf(await overviewOf(coordinator));
    expect(numbers.filter(([, count]) => count === 0)).toEqual([]);
    for (const [path, count] of numbers)
      expect([path, ...(await listed(coordinator, path))]).toEqual([path, count, count]);
  });

  test("for a counsellor, who sees own people alone", async () => {
    const { candidates, openings } = await overviewOf(counsellor);
    expect(candidates.total).toBe(0);
    const [total] = await listed(counsellor, "/openings?match=weak");
    expect(total).toBe(openings.withoutGoodMatch);
  });

  test("a filter that names a region by any of its names counts it, and marks it as chosen", async () => {
    const path = "/candidates?region=Egentliga%20Finland&facets=region";
    const { facets } = made(
      await coordinator.get<{
        facets: { field: string; values: { value: string; count: number; selected: boolean }[] }[];
      }>(path),
    );
    const chosen = facets[0]?.values.filter(({ selected }) => selected);
    expect(chosen).toMatchObject([{ value: "Varsinais-Suomi" }]);
    expect(chosen?.[0]?.count).toBeGreaterThan(0);
  });
});
