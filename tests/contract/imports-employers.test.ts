import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { made } from "../fixtures/records.ts";
import { checked, confirmed, rowsOf, sendFile, settled } from "../fixtures/uploads.ts";

const openings = { kind: "openings", fileName: "jobs.csv" } as const;
const details = (run: { readonly warnings: readonly { readonly detail: string }[] }) =>
  run.warnings.map(({ detail }) => detail);

describe.each(databases)("employers that a file names, on %s,", (database) => {
  let app: TestApp;
  let staff: SignedIn;
  beforeAll(async () => {
    app = await openTestApp({ database });
    staff = await asCoordinator(app, await aProgramme(app));
    for (const name of ["Karhunvirta Logistics", "Lokki Care"]) made(await staff.post("/organisations", { name }));
  });
  afterAll(() => app.close());
  const names = async () =>
    made(await staff.get<{ items: { name: string }[] }>("/organisations?limit=50")).items.map(({ name }) => name);

  test("of whom organisations are made are told before and after, and which of them may be slips", async () => {
    const csv = [
      "id,title,employer",
      "e1,Nurse,Lokki Care",
      "e2,Planner,Karhunvirta Logistcs",
      "e3,Cook,Kahvila Nuotio",
      "e4,Waiter,kahvila nuotio",
      "e5,Baker,Kahvila Nuotio Oy",
      "e6,,Not Read Oy",
    ].join("\n");
    const run = await checked(app, staff, csv, openings);
    const near = [
      "The new employer “Karhunvirta Logistcs” has nearly the same name as “Karhunvirta Logistics”. If they are one, write both the same way.",
      "The new employer “Kahvila Nuotio Oy” has nearly the same name as “Kahvila Nuotio”. If they are one, write both the same way.",
    ];
    const list = "(3): Karhunvirta Logistcs · Kahvila Nuotio · Kahvila Nuotio Oy";
    expect(details(run)).toEqual([
      `Employers that are not in the programme yet, of each of which the import makes an organisation ${list}`,
      ...near,
    ]);
    const before = await names();
    const done = await confirmed(staff, run);
    expect(details(done)).toEqual([`Organisations that the import has made ${list}`, ...near]);
    const after = await names();
    expect(after.filter((name) => !before.includes(name)).sort()).toEqual(
      ["Karhunvirta Logistcs", "Kahvila Nuotio", "Kahvila Nuotio Oy"].sort(),
    );
    expect(details(await checked(app, staff, csv, openings))).toEqual([]);
  });

  test("that somebody has made since the preview are no longer called made by the import", async () => {
    const run = await checked(app, staff, "id,title,employer\nf1,Cook,Satama Oy\nf2,Cook,Telakka Oy\n", openings);
    expect(details(run)).toEqual([expect.stringContaining("Satama Oy · Telakka Oy")]);
    made(await staff.post("/organisations", { name: "Satama Oy" }));
    expect(details(await confirmed(staff, run))).toEqual(["Organisations that the import has made (1): Telakka Oy"]);
  });

  test("by a name that no organisation may have cost their own row, and not the import", async () => {
    const csv = `id,title,employer\nh1,Cook,${"x".repeat(161)}\nh2,Cook,Lokki Care\n`;
    const run = await checked(app, staff, csv, openings);
    expect((await rowsOf(staff, run.id, "&state=faulty"))[0]?.errors).toEqual([
      { pointer: "/employer", detail: "may have at most 160 characters" },
    ]);
    expect(await confirmed(staff, run)).toMatchObject({ state: "done", rows: { new: 1, faulty: 1 } });
  });

  test("of another programme are no hint", async () => {
    const other = await asCoordinator(app, await aProgramme(app));
    const { id } = made(await sendFile(app, other, "id,title,employer\ng1,Nurse,Lokki Car\n", openings));
    expect(details(await settled(other, id))).toEqual([expect.stringContaining("(1): Lokki Car")]);
  });
});
