import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate, openSqlite, type Store } from "../../database/index.ts";
import { movedHow } from "../domain/move-link.ts";
import type { TaxonomyRelease } from "../domain/release.ts";
import { escoFolder, occupationUri, skillUri, tinyEsco } from "../esco/esco-fixture.ts";
import { readEsco } from "../esco/read-esco.ts";
import { skillIdOf } from "../esco/to-taxonomy-source.ts";
import { currentRelease } from "../repository/releases.ts";
import { starterTaxonomy } from "../starter/starter-taxonomy.ts";
import { importEsco } from "./import-esco.ts";
import { installStarter } from "./install-starter.ts";
import { cacheTaxonomy, loadTaxonomy } from "./load-taxonomy.ts";

const now = "2026-11-24T09:00:00.000Z";
const later = { now: "2027-02-01T09:00:00.000Z" };
const starter = starterTaxonomy();
const ours = (label: string) => starter.skills.find((skill) => skill.label.en === label)?.id ?? "";
const size = starter.skills.length + starter.occupations.length;

let store: Store;
let release: TaxonomyRelease;

beforeEach(async () => {
  store = openSqlite(join(mkdtempSync(join(tmpdir(), "tuttu-taxonomy-")), "test.db"));
  await migrate(store);
  release = await readEsco(await escoFolder(tinyEsco()));
});
afterEach(() => store.close());

const skillOf = async (id: string) => (await loadTaxonomy(store.reader)).skills.find((skill) => skill.id === id);

/** The same release, one version on, with skill 5 gone, as a portal might publish it. */
const newer = (change: Partial<TaxonomyRelease["skills"][number]>): TaxonomyRelease => {
  const successor = { ...release.skills[4], uri: skillUri(6), ...change } as TaxonomyRelease["skills"][number];
  return { ...release, version: "esco-1.2.0", skills: [...release.skills.slice(0, 4), successor] };
};

describe("importing ESCO", () => {
  test("joins starter concepts by label: they keep their ids and gain URI, labels and relations", async () => {
    await installStarter(store, now);
    const counts = await importEsco(store, release, { now });
    expect(counts).toMatchObject({ joined: 2, added: 5, changed: 0, replaced: 0, skipped: 1 });
    const bread = await skillOf(ours("bake bread and pastries"));
    expect(bread?.uri).toBe(skillUri(1));
    expect(bread?.alt.en).toEqual(expect.arrayContaining(["make rolls", "bakin", "bake goods"]));
    expect(bread?.alt.sv).toEqual(["bakning"]);
    expect(bread?.groups).toEqual(["S3.5"]);
  });

  test("again changes nothing, and gives the same ids whether the starter was there before or not", async () => {
    await importEsco(store, release, { now });
    expect(await skillOf(ours("bake bread and pastries"))).toMatchObject({ uri: skillUri(1) });
    const before = await loadTaxonomy(store.reader);
    const again = await importEsco(store, release, { now: later.now });
    expect(again).toMatchObject({ added: 0, joined: 0, changed: 0, replaced: 0, obsolete: 0, unchanged: size + 5 });
    expect(await loadTaxonomy(store.reader)).toEqual(before);
    expect(await installStarter(store, now)).toBeNull();
  });

  test("counts a concept whose label or relation changed, and no other", async () => {
    await importEsco(store, release, { now });
    const renamed = release.skills.map((skill) =>
      skill.uri === skillUri(5) ? { ...skill, label: { ...skill.label, en: "work dough" } } : skill,
    );
    expect(await importEsco(store, { ...release, skills: renamed }, later)).toMatchObject({ changed: 1, added: 0 });
    expect((await skillOf(skillIdOf(skillUri(5))))?.label.en).toBe("work dough");
  });

  test("lets links follow a replaced concept, keeps the old id, and lists them for review", async () => {
    await importEsco(store, release, { now });
    await store.writer.insertInto("programme").values(aProgramme).execute();
    await store.writer.insertInto("candidate").values(aCandidate).execute();
    await store.writer
      .insertInto("candidate_skill")
      .values({ ...aSkill, concept_id: skillIdOf(skillUri(5)) })
      .execute();
    const counts = await importEsco(store, newer({}), later);
    expect(counts).toMatchObject({ replaced: 1, obsolete: 0, added: 1, linksMoved: 1 });
    const link = await store.reader.selectFrom("candidate_skill").selectAll().executeTakeFirstOrThrow();
    expect([link.text, link.concept_id, link.link_how]).toEqual(["kneading", skillIdOf(skillUri(6)), movedHow]);
    expect(link.proposals).toContain(skillIdOf(skillUri(5)));
    expect(link.link_state).toBe("proposed");
    expect(await store.reader.selectFrom("outbox").select(["topic", "subject_id", "version"]).execute()).toEqual([
      { topic: "candidate", subject_id: aSkill.candidate_id, version: 2 },
    ]);
    const old = store.reader.selectFrom("skill").select(["status", "replaced_by"]);
    expect(await old.where("id", "=", skillIdOf(skillUri(5))).executeTakeFirst()).toEqual({
      status: "replaced",
      replaced_by: skillIdOf(skillUri(6)),
    });
    expect(await skillOf(skillIdOf(skillUri(5)))).toBeUndefined();
  });

  test("believes the release about what replaced what; without a successor a concept is obsolete", async () => {
    await importEsco(store, release, { now });
    const [gone] = newer({ uri: skillUri(5), status: "obsolete", replacedBy: [skillUri(2)] }).skills.slice(-1);
    const told = {
      ...release,
      version: "esco-1.2.0",
      skills: [...release.skills.slice(0, 4), gone ?? release.skills[4]!],
    };
    expect(await importEsco(store, told, later)).toMatchObject({ replaced: 1, added: 0 });
    const without = { ...told, version: "esco-1.3.0", occupations: release.occupations.slice(0, 1) };
    expect(await importEsco(store, without, later)).toMatchObject({ obsolete: 1, replaced: 0 });
    expect(await importEsco(store, { ...release, version: "esco-1.4.0" }, later)).toMatchObject({
      added: 0,
      changed: 2,
    });
    expect((await skillOf(skillIdOf(skillUri(5))))?.uri).toBe(skillUri(5));
  });

  test("keeps labels in a language that a later download does not carry", async () => {
    await importEsco(store, release, { now });
    const { "skills_fi.csv": _, ...english } = tinyEsco();
    const counts = await importEsco(store, await readEsco(await escoFolder(english)), later);
    expect(counts).toMatchObject({ changed: 0, added: 0 });
    expect((await skillOf(ours("bake bread and pastries")))?.label.fi).toBe("leipoa leipää ja leivonnaisia");
  });

  test("refuses an older release, and leaves everything as it was when writing fails", async () => {
    await importEsco(store, { ...release, version: "esco-1.10.0" }, { now });
    await expect(importEsco(store, release, later)).rejects.toMatchObject({ kind: "olderVersion" });
    const broken = { ...release, version: "esco-1.11.0", skillGroups: [] };
    const skills = [{ ...release.skills[0]!, groups: ["nowhere"] }, ...release.skills.slice(1)];
    await expect(importEsco(store, { ...broken, skills }, later)).rejects.toThrow(/FOREIGN KEY/);
    expect((await currentRelease(store.reader))?.version).toBe("esco-1.10.0");
    expect((await skillOf(ours("bake bread and pastries")))?.groups).toEqual(["S3.5"]);
  });
});

describe("the taxonomy cache", () => {
  test("reads once, and again after an import", async () => {
    await installStarter(store, now);
    const cache = cacheTaxonomy(store.reader);
    const [one, other] = await Promise.all([cache.get(), cache.get()]);
    expect(other).toBe(one);
    await importEsco(store, release, later);
    const baker = (await cache.get()).occupations.find((occupation) => occupation.uri === occupationUri(1));
    expect(baker?.alt.en).toContain("pastry baker");
  });
});

const uuid = "0197c2f0-5f6e-7cc3-98c4-dc0c0c07398f";
const stamps = { created_at: now, updated_at: now };
const aProgramme = { id: `prg_${uuid}`, name: "Test", ...stamps } as never;
const aCandidate = {
  id: `cnd_${uuid}`,
  programme_id: `prg_${uuid}`,
  preferred_name: "T",
  name_key: "t",
  state: "draft",
  ...stamps,
} as never;
const aSkill = {
  id: `csk_${uuid}`,
  candidate_id: `cnd_${uuid}`,
  position: 0,
  text: "kneading",
  text_key: "kneading",
  link_state: "confirmed" as const,
  proposals: "[]",
  source: "list" as const,
  on_card: 1,
};
