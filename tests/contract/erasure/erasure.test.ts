import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deriveMissing, type House, openHouse, openLog, reapplyErasures, secretsFrom } from "@tuttu/api";
import type { Candidate, Erased, ErasurePreview, PersonExport, Problem } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tuttu } from "../../fixtures/command-line.ts";
import { anEmployer } from "../../fixtures/employer.ts";
import { mailTo } from "../../fixtures/mailbox.ts";
import { openTestApp, type TestApp } from "../../fixtures/open-test-app.ts";
import { aProgramme, asAdministrator, asCoordinator } from "../../fixtures/people.ts";
import { scan } from "./byte-scan.ts";
import { aCanaryPerson, type CanaryPerson, type Desks, importAgain } from "./canary-person.ts";

const patienceMs = 60_000;
/** What `tuttu serve` does before its port opens, and what it works out after. */
async function opened(app: TestApp): Promise<House> {
  const secrets = secretsFrom(Buffer.alloc(32, 7));
  const house = await openHouse(app.config, { secrets, log: openLog("silent") });
  await reapplyErasures(house.contextOf("start"));
  return house;
}

/** exportCandidate, exportCandidatePage, previewErasure, eraseCandidate. */
describe("everything that the house holds about a person", () => {
  let app: TestApp;
  let desks: Desks;
  let gone: CanaryPerson[];
  let stays: CanaryPerson;
  const outside = mkdtempSync(join(tmpdir(), "tuttu-backups-"));
  const backup = join(outside, "older");

  beforeAll(async () => {
    app = await openTestApp();
    writeFileSync(join(app.folder, "secret"), `${Buffer.alloc(32, 7).toString("base64url")}\n`, { mode: 0o600 });
    const programmeId = await aProgramme(app);
    const coordinator = await asCoordinator(app, programmeId);
    const { member } = await anEmployer(app, { programmeId, coordinator });
    desks = { programmeId, coordinator, member, administrator: await asAdministrator(app) };
    gone = [];
    for (const number of [1, 2, 3]) gone.push(await aCanaryPerson(app, desks, number));
    stays = await aCanaryPerson(app, desks, 4);
    await importAgain(app, coordinator, [...gone, stays]);
    await app.house.store.learnSizes();
  }, patienceMs);
  afterAll(async () => {
    await app.close();
    rmSync(outside, { recursive: true, force: true });
  });

  test("is handed to them whole, as a file for machines and as a page that loads nothing", async () => {
    const { id, own, words } = stays;
    const file = await own.get<PersonExport>(`/candidates/${id}/export`);
    expect(file.headers.get("content-disposition")).toContain("attachment");
    const unsaid = words.filter((word) => !file.text.toLowerCase().includes(word) && !word.includes("typed"));
    expect(unsaid).toEqual([]);
    const page = await own.get(`/candidates/${id}/export/page`, { "accept-language": "fi" });
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(words.filter((word) => !page.text.toLowerCase().includes(word))).toEqual([]);
    expect(page.text).toContain("Kaikki, mitä Tuttu tietää sinusta");
    expect(page.text).not.toMatch(/<(script|link|img|iframe|object)|url\(|@import/i);
    const events = await app.ctx.db.selectFrom("audit_event").selectAll().where("subject_id", "=", id).execute();
    expect(events.filter(({ action }) => action === "candidate.exported")).toHaveLength(2);
    expect(file.text).not.toMatch(new RegExp(`token_hash|password|${desks.coordinator.accountId}`));
  });

  test("goes only where the name is typed on the version that was read; until then nothing has changed", async () => {
    const { id, own, name } = stays;
    const path = `/candidates/${id}`;
    const preview = await own.get<ErasurePreview>(`${path}/erasure`, { "accept-language": "sv" });
    expect(preview.body.goes.map(({ count }) => count > 0)).not.toContain(false);
    expect(preview.body.stays.map(({ why }) => why.length > 20)).not.toContain(false);
    expect(preview.body.stays[0]?.what).toContain("Att någon har tittat");
    const wrong = await own.post<Problem>(`${path}/erase`, { name: "Somebody" }, { "if-match": preview.etag });
    expect([wrong.status, wrong.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ["/name"]]);
    const old = preview.etag.replace(/\d+/, "1");
    expect((await own.post<Problem>(`${path}/erase`, { name }, { "if-match": old })).status).toBe(412);
    expect((await own.get<Candidate>(path)).body.preferredName).toBe(name);
  });

  test(
    "is in no byte of any file once it is erased, with a receipt, and does not come back with an older backup",
    async () => {
      const words = gone.flatMap((one) => one.words);
      expect((await tuttu(app.folder, ["backup", backup])).code).toBe(0);
      expect(new Set(scan(app.folder, words).hits.map((hit) => hit.replace(/^.*: /, ""))).size).toBe(words.length);
      for (const [at, { id, own, name }] of gone.entries()) {
        const asks = at === 0 ? desks.coordinator : own;
        const { etag } = await asks.get(`/candidates/${id}/erasure`);
        const erased = await asks.post<Erased>(`/candidates/${id}/erase`, { name: ` ${name} ` }, { "if-match": etag });
        expect([erased.status, erased.body.receiptSent]).toEqual([200, true]);
        expect((await own.get("/me")).status).toBe(401);
        expect((await desks.coordinator.get(`/candidates/${id}`)).status).toBe(404);
        const [receipt, ...others] = await mailTo(app, own.email);
        expect([receipt?.subject, receipt?.text?.includes(id), others]).toEqual(["Your data were erased", true, []]);
      }
      // Sent: where no mail server takes it, the receipt itself is the last that the folder holds.
      rmSync(join(app.folder, "mail"), { recursive: true });
      const after = scan(app.folder, words);
      expect(after.hits).toEqual([]);
      expect(scan(app.folder, stays.words).hits.length).toBeGreaterThan(stays.words.length);

      await app.house.close();
      expect((await tuttu(app.folder, ["restore", backup])).code).toBe(0);
      expect(scan(app.folder, words).hits.length).toBeGreaterThan(0);
      const house = await opened(app);
      const restored = scan(app.folder, words);
      await deriveMissing(house.contextOf("start"));
      await house.worker.drain();
      const brought = await house.contextOf("test").db.selectFrom("candidate").select("id").execute();
      await house.close();
      const ended = scan(app.folder, words);
      console.log(`R32 erasure bytes=${after.bytes} hits=${after.hits.length} after_restore=${restored.hits.length}`);
      expect([brought, restored.hits, ended.hits]).toEqual([[{ id: stays.id }], [], []]);
      expect(readdirSync(app.folder)).toContain("erasures");
    },
    patienceMs,
  );
});
