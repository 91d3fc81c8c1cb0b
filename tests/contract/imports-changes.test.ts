import { openHouse, resumeImports, secretsFrom } from "@tuttu/api";
import type { ImportRun } from "@tuttu/schema";
import { afterEach, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator } from "../fixtures/people.ts";
import { made } from "../fixtures/records.ts";
import { checked, confirmed, rowsOf } from "../fixtures/uploads.ts";

const many = 250;
const people = (headline: string) =>
  ["id,name,headline,skills", ...Array.from({ length: many }, (_, at) => `c${at},Person ${at},${headline},SAP`)].join(
    "\n",
  );

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function appWith(clock?: () => Date): Promise<TestApp> {
  const app = await openTestApp(clock === undefined ? {} : { clock });
  open.push(app);
  return app;
}

const headlines = async ({ store }: TestApp["house"]) => {
  const rows = await store.reader.selectFrom("candidate").select(["headline", "version"]).execute();
  return new Set(rows.map(({ headline, version }) => `${headline} ${version}`));
};

test.each([100, 600])(
  "changes that are stopped at the clock's reading %i are all there after the next start, each once",
  async (stopAt) => {
    let readings: number | undefined;
    let closing: Promise<void> | undefined;
    const app = await appWith(() => {
      if (readings !== undefined && ++readings === stopAt) closing = app.house.close();
      return new Date();
    });
    const staff = await asCoordinator(app, await aProgramme(app));
    await confirmed(staff, await checked(app, staff, people("Nurse")));
    const run = await checked(app, staff, people("Cook"));
    readings = 0;
    made(await staff.post<ImportRun>(`/imports/${run.id}/confirm`, {}, { "if-match": run.etag }));
    while (closing === undefined) await new Promise((resolve) => setImmediate(resolve));
    await closing;
    const house = await openHouse(app.config, { secrets: secretsFrom(Buffer.alloc(32, 7)), rateFactor: 10_000 });
    open.push(house);
    await resumeImports(house.contextOf("test"));
    const state = () =>
      house.store.reader.selectFrom("import_run").select("state").where("id", "=", run.id).executeTakeFirstOrThrow();
    while ((await state()).state === "running") await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await state()).state).toBe("done");
    expect(await headlines(house)).toEqual(new Set(["Cook 2"]));
    const audited = await house.store.reader
      .selectFrom("audit_event")
      .select("id")
      .where("action", "=", "candidate.changed")
      .execute();
    expect(audited).toHaveLength(many);
  },
);

test("what was closed to changes after the import had landed is left as it is, and told", async () => {
  let readings: number | undefined;
  let froze: Promise<unknown> | undefined;
  const freeze = () =>
    app.ctx.work((tx) =>
      tx
        .updateTable("candidate")
        .set({ state: "restricted" })
        .where("external_ref", "=", `c${many - 1}`)
        .execute(),
    );
  const app = await appWith(() => {
    if (readings !== undefined && ++readings === 100) froze = freeze();
    return new Date();
  });
  const staff = await asCoordinator(app, await aProgramme(app));
  await confirmed(staff, await checked(app, staff, people("Nurse")));
  const run = await checked(app, staff, people("Cook"));
  readings = 0;
  const done = await confirmed(staff, run);
  await froze;
  expect(done.rows).toMatchObject({ changed: many - 1, faulty: 1 });
  const [left] = await rowsOf(staff, done.id, "&state=faulty");
  expect(left).toMatchObject({ externalRef: `c${many - 1}` });
  expect(left?.errors[0]?.detail).toMatch(/left as it is|cannot be changed/);
});
