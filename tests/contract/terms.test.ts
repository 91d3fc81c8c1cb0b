import type { Me, Organisation, Problem, TermsInForce, VettingRecord } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mailTo } from "../fixtures/mailbox.ts";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, asMember, type SignedIn, signedIn } from "../fixtures/people.ts";
import { anOrganisation, made, moved } from "../fixtures/records.ts";

const texts = { en: "We treat people well.", fi: "Kohtelemme ihmisiä hyvin.", sv: "Vi behandlar folk väl." };

/** readTerms, publishTerms, signTerms, readVetting, reviewOrganisation, refuseOrganisation. */
describe.each(databases)("terms and vetting on %s", (database) => {
  let app: TestApp;
  let programmeId: string;
  let coordinator: SignedIn;
  beforeAll(async () => {
    app = await openTestApp({ database });
    programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
  });
  afterAll(() => app.close());

  test("a new version closes the search until an administrator of the organisation has signed it", async () => {
    const organisationId = (await anOrganisation(coordinator)).id;
    const admin = await signedIn(app, { role: "organisation_admin", programmeId, organisationId, name: "Aino" });
    const member = await asMember(app, programmeId, organisationId);
    const maySearch = async () => (await member.get<Me>("/me")).body.capabilities.includes("talent.read");
    expect((await admin.post("/terms/sign", { version: 1 })).status).toBe(404);
    expect(made(await coordinator.post<TermsInForce>("/terms", { texts })).current?.version).toBe(1);
    expect(await maySearch()).toBe(false);
    expect((await member.post("/terms/sign", { version: 1 })).status).toBe(403);
    const signed = made(await admin.post<TermsInForce>("/terms/sign", { version: 1 }));
    expect(signed.standing).toMatchObject({ vetted: true, termsSigned: true, signature: { version: 1, by: "Aino" } });
    expect(await maySearch()).toBe(true);
    const published = made(await coordinator.post<TermsInForce>("/terms", { texts }));
    const subjects = (await mailTo(app, admin.email)).map(({ subject }) => subject);
    expect(subjects).toEqual(["New terms wait for your signature", "New terms wait for your signature"]);
    expect(await mailTo(app, member.email)).toEqual([]);
    expect(published.signatures).toEqual({ signed: 0, vetted: 1 });
    expect(await maySearch()).toBe(false);
    const old = await admin.post<Problem>("/terms/sign", { version: 1 });
    expect([old.status, old.body.type]).toEqual([409, "/problems/not-allowed-now"]);
    made(await admin.post<TermsInForce>("/terms/sign", { version: 2 }));
    expect(await maySearch()).toBe(true);
    expect((await member.get<TermsInForce>("/terms")).body.standing?.termsSigned).toBe(true);
  });

  test("an employer is taken up, refused with a reason, taken up again and vetted; staff read why", async () => {
    const created = made(await coordinator.post<Organisation>("/organisations", { name: "Pooki Ltd" }));
    const path = `/organisations/${created.id}`;
    const silent = await coordinator.post<Problem>(`${path}/refuse`, {}, { "if-match": created.etag });
    expect([silent.status, silent.body.errors?.[0]?.pointer]).toEqual([422, "/note"]);
    const note = "The register knows no such firm.";
    const refused = await moved<Organisation>(coordinator, path, "refuse", created.etag, { note });
    expect(refused.state).toBe("refused");
    const place = { programmeId, organisationId: created.id } as const;
    const admin = await signedIn(app, { role: "organisation_admin", ...place });
    const again = await moved<Organisation>(coordinator, path, "review", refused.etag, {});
    await moved<Organisation>(coordinator, path, "vet", again.etag, { businessIdChecked: true });
    expect((await mailTo(app, admin.email)).map(({ subject }) => subject)).toEqual([
      "Your organisation may publish now",
    ]);
    const { decisions, terms } = (await coordinator.get<VettingRecord>(`${path}/vetting`)).body;
    expect(decisions.map((one) => [one.decision, one.note, one.businessIdChecked])).toEqual([
      ["vetted", "", true],
      ["under_review", "", false],
      ["refused", note, false],
    ]);
    expect([terms.signed, decisions[0]?.by]).toEqual([null, "Test Person"]);
  });
});
