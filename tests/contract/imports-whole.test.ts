import type { Candidate, Opening, Organisation } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { made } from "../fixtures/records.ts";
import { checked, confirmed, rowsOf, type SentFile, sendFile } from "../fixtures/uploads.ts";
import { job, jobRead, person, personRead, posting, postingRead, resume, resumeRead } from "../fixtures/whole-files.ts";

const csvOf = (row: Readonly<Record<string, string>>) =>
  [Object.keys(row), Object.values(row)].map((cells) => cells.join(",")).join("\n");
const csv = (kind: "candidates" | "openings"): SentFile => ({ kind, fileName: "whole.csv", type: "text/csv" });
const json = (kind: "candidates" | "openings"): SentFile => ({
  kind,
  fileName: "whole.json",
  type: "application/json",
});

/** What a record's fields become is asked in api/src/exchange/mapping; here, that it is kept. */
describe.each(databases)("everything that a file says is kept on %s:", (database) => {
  let app: TestApp;
  let staff: SignedIn;
  beforeAll(async () => {
    app = await openTestApp({ database });
  });
  afterAll(() => app.close());

  test.each([
    ["candidates", person],
    ["openings", job],
  ] as const)("the table of %s below has every column that is known", async (kind, row) => {
    staff = await asCoordinator(app, await aProgramme(app));
    const { body } = await sendFile(app, staff, "what\nis this\n", csv(kind));
    const known = /Known are ([^.]*)\./.exec(JSON.stringify(body))?.[1]?.split(", ");
    expect([...(known ?? [])].sort()).toEqual(Object.keys(row).sort());
  });

  test.each([
    ["a table of candidates", csv("candidates"), csvOf(person), personRead],
    ["a JSON Resume", json("candidates"), JSON.stringify([resume]), resumeRead],
    ["a table of openings", csv("openings"), csvOf(job), jobRead],
    ["a JobPosting", json("openings"), JSON.stringify([posting]), postingRead],
  ] as const)("of %s, and nothing of it is called unused", async (_, file, content, expected) => {
    staff = await asCoordinator(app, await aProgramme(app));
    const run = await checked(app, staff, content, file);
    expect(run).toMatchObject({ rows: { new: 1, faulty: 0, warned: 0 } });
    // Of an employer that is new the file is told, and of nothing else.
    const employers = { pointer: "", detail: expect.stringMatching(/^Employers that are not .*\(1\): Lokki Care$/) };
    expect(run.warnings).toEqual(file.kind === "openings" ? [employers] : []);
    await confirmed(staff, run);
    const [row] = await rowsOf(staff, run.id);
    const kept = made(await staff.get<Candidate | Opening>(`/${file.kind}/${row?.subjectId}`));
    expect(kept).toMatchObject(expected);
    if (!("organisation" in kept)) return;
    const employer = made(await staff.get<Organisation>(`/organisations/${kept.organisation.id}`));
    expect(employer).toMatchObject({ name: "Lokki Care", businessId: "0112038-9" });
  });
});
