import type { Invitation, InvitationPreview, Problem } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mailTo } from "../fixtures/mailbox.ts";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { made } from "../fixtures/records.ts";

const table = [
  "Nimi;Sähköposti;Kieli;Puhelin",
  "Amal Darwish;amal@example.org;fi;040",
  "Known Person;known@example.org;en;",
  ";nameless@example.org;;",
  "No Address;not an address;;",
  "Amal Again;AMAL@example.org;sv;",
  "Odd Language;odd@example.org;xx;",
  "too;few",
].join("\n");

/** previewInvitations, sendInvitations. */
describe.each(databases)("a table of people to invite on %s", (database) => {
  let app: TestApp;
  let coordinator: SignedIn;
  beforeAll(async () => {
    app = await openTestApp({ database });
    coordinator = await asCoordinator(app, await aProgramme(app));
    made(await coordinator.post<Invitation>("/invitations/candidates", { name: "K", email: "known@example.org" }));
  });
  afterAll(() => app.close());

  const counts = async () => {
    const { db } = app.ctx;
    const rows = await Promise.all(
      (["invitation", "candidate", "organisation", "mail_message", "audit_event"] as const).map((name) =>
        db
          .selectFrom(name)
          .select(({ fn }) => fn.countAll<number>().as("count"))
          .executeTakeFirstOrThrow(),
      ),
    );
    return rows.map(({ count }) => Number(count));
  };

  test("the preview tells each row and writes nothing", async () => {
    const before = await counts();
    const preview = made(
      await coordinator.post<InvitationPreview>("/invitations/preview", { kind: "candidate", csv: table }),
    );
    expect(preview.counts).toEqual({ new: 1, known: 1, faulty: 5 });
    expect(preview.unused).toEqual(["Puhelin"]);
    expect(preview.rows.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, "new"],
      [3, "known"],
      [4, "faulty"],
      [5, "faulty"],
      [6, "faulty"],
      [7, "faulty"],
      [8, "faulty"],
    ]);
    expect(preview.rows.every(({ outcome, reasons }) => (outcome === "new") === (reasons.length === 0))).toBe(true);
    expect(await counts()).toEqual(before);
  });

  test("with another number than the preview's nothing is sent; with the same one the new ones are", async () => {
    const before = await counts();
    const wrong = await coordinator.post<Problem>("/invitations/batch", { kind: "candidate", csv: table, expected: 2 });
    expect([wrong.status, wrong.body.type]).toEqual([409, "/problems/not-allowed-now"]);
    expect(await counts()).toEqual(before);
    const sent = await coordinator.post("/invitations/batch", { kind: "candidate", csv: table, expected: 1 });
    expect([sent.status, sent.body]).toEqual([201, { sent: 1 }]);
    const [mail] = await mailTo(app, "amal@example.org");
    expect(mail?.subject).toBe("Kutsu Tuttuun");
  });

  test("two people of one new employer make one employer", async () => {
    const csv =
      "name,email,organisation,business id\nA,a@firm.example,Firm,\nB,b@firm.example,Firm,\nC,c@x.example,X,1-1\n";
    const preview = made(
      await coordinator.post<InvitationPreview>("/invitations/preview", { kind: "organisation", csv }),
    );
    expect(preview.counts).toEqual({ new: 2, known: 0, faulty: 1 });
    expect((await coordinator.post("/invitations/batch", { kind: "organisation", csv, expected: 2 })).status).toBe(201);
    const { body } = await coordinator.get<{ total: { value: number } }>("/organisations?q=firm");
    expect(body.total.value).toBe(1);
  });

  test("a table without the needed columns, or without rows, is refused with its place", async () => {
    for (const csv of ["first,second\na,b\n", "name,email\n"]) {
      const answer = await coordinator.post<Problem>("/invitations/preview", { kind: "candidate", csv });
      expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([422, "/csv"]);
    }
  });
});
