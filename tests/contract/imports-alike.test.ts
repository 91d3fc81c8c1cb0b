import type { ImportRow } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { made } from "../fixtures/records.ts";
import { checked, confirmed, rowsOf } from "../fixtures/uploads.ts";

const header = "id,name,email,municipality";
const said = ({ alike }: ImportRow) => alike.map(({ name, detail }) => `${name}: ${detail}`);

describe.each(databases)("a new person of a file who may be known already, on %s,", (database) => {
  let app: TestApp;
  let staff: SignedIn;
  beforeAll(async () => {
    app = await openTestApp({ database });
    staff = await asCoordinator(app, await aProgramme(app));
    const csv = `${header}\nold-1,Aino Saari,Aino@Example.org,Turku\nold-2,Réne Meri,,Salo\n,Omar Niemi,omar@example.org,\n`;
    await confirmed(staff, await checked(app, staff, csv));
  });
  afterAll(() => app.close());

  const csv = [
    header,
    "new-1,A. Saari,aino@example.org,Turku",
    "new-2,RENE MERI,,salo",
    "new-3,Rene Meri,,Turku",
    "new-4,Rene Meri,,",
    "new-5,Aino Saari,aino@example.org,Turku",
    "old-1,Aino Saari,Aino@Example.org,Turku",
    "new-6,Somebody Else,else@example.org,Salo",
  ].join("\n");

  test("is told with whom and why, in the viewer's language, and may be imported all the same", async () => {
    const run = await checked(app, staff, csv);
    expect(run.rows).toMatchObject({ new: 6, same: 1, warned: 3, toMend: 0 });
    const rows = await rowsOf(staff, run.id);
    expect(rows.map(said)).toEqual([
      ["Aino Saari: the same mail address"],
      ["Réne Meri: the same name and municipality"],
      [],
      [],
      // Once, though name and municipality are the same as well.
      ["Aino Saari: the same mail address"],
      [],
      [],
    ]);
    const known = made(await staff.get<{ items: { id: string; preferredName: string }[] }>("/candidates?limit=20"));
    expect(known.items.find(({ preferredName }) => preferredName === "Aino Saari")?.id).toBe(rows[0]?.alike[0]?.id);
    expect((await rowsOf(staff, run.id, "&warned=true")).map(({ line }) => line)).toEqual([2, 3, 6]);
    const finnish = await staff.get<{ items: ImportRow[] }>(`/imports/${run.id}/rows`, { "accept-language": "fi" });
    expect(finnish.body.items[0]?.alike[0]?.detail).toBe("sama sähköpostiosoite");
    expect(await confirmed(staff, run)).toMatchObject({ state: "done", rows: { new: 6 } });
  });

  test("is not told of people whom the viewer may not see", async () => {
    const other = await asCoordinator(app, await aProgramme(app));
    const run = await checked(app, other, csv);
    expect(run.rows).toMatchObject({ new: 7, warned: 0 });
    expect((await rowsOf(other, run.id)).flatMap(said)).toEqual([]);
  });

  test("is left out, and so is what changes, where whoever confirms says so", async () => {
    const file = `${header}\nnew-7,A. Saari,aino@example.org,Turku\nold-2,Réne Merinen,,Salo\nnew-8,Vera Lehto,,\n,,,Salo\n`;
    const run = await checked(app, staff, file);
    expect(run.rows).toMatchObject({ new: 2, changed: 1, faulty: 1 });
    // Neither a faulty line nor one that is not there counts.
    const done = await confirmed(staff, run, { leaveOut: [2, 3, 5, 99] });
    expect(done.rows).toMatchObject({ new: 1, changed: 0, faulty: 3, toMend: 1 });
    const rows = await rowsOf(staff, run.id);
    expect(rows.map(({ state, errors }) => [state, errors.map(({ detail }) => detail)])).toEqual([
      ["faulty", ["was left out by whoever confirmed the import"]],
      ["faulty", ["was left out by whoever confirmed the import"]],
      ["written", []],
      ["faulty", ["is missing"]],
    ]);
    const { items } = made(await staff.get<{ items: { preferredName: string }[] }>("/candidates?limit=50"));
    const names = items.map(({ preferredName }) => preferredName);
    expect(names).toContain("Vera Lehto");
    expect(names).toContain("Réne Meri");
    expect(names).not.toContain("Réne Merinen");
    expect(names.filter((name) => name === "A. Saari")).toHaveLength(1);
  });

  test("is told by who that is now, and no longer of somebody who has gone", async () => {
    const run = await checked(app, staff, `${header}\nlater-1,Omar,omar@example.org,\n`);
    expect((await rowsOf(staff, run.id)).map(said)).toEqual([["Omar Niemi: the same mail address"]]);
    const erase = { state: "erased", preferred_name: "", email: null } as const;
    await app.ctx.work((tx) =>
      tx.updateTable("candidate").set(erase).where("email", "=", "omar@example.org").execute(),
    );
    expect((await rowsOf(staff, run.id)).map(said)).toEqual([[]]);
  });
});
