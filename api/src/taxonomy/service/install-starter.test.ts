import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate, openSqlite, type Store } from "../../database/index.ts";
import type { TaxonomyRelease } from "../domain/release.ts";
import { escoFolder, tinyEsco } from "../esco/esco-fixture.ts";
import { readEsco } from "../esco/read-esco.ts";
import { starterTaxonomy } from "../starter/starter-taxonomy.ts";
import { importEsco } from "./import-esco.ts";
import { installStarter } from "./install-starter.ts";
import { loadTaxonomy } from "./load-taxonomy.ts";

const now = "2026-11-24T09:00:00.000Z";
const starter = starterTaxonomy();
const size = starter.skills.length + starter.occupations.length;

let store: Store;
beforeEach(async () => {
  store = openSqlite(join(mkdtempSync(join(tmpdir(), "tuttu-starter-")), "test.db"));
  await migrate(store);
});
afterEach(() => store.close());

const isco = (code: string, en: string): TaxonomyRelease["iscoGroups"][number] => ({
  code,
  uri: `http://data.europa.eu/esco/isco/C${code}`,
  label: { en, fi: "", sv: "" },
  broader: null,
});

describe("installing the starter taxonomy", () => {
  test("fills an empty database once, and what is read back is what was written", async () => {
    expect(await installStarter(store, now)).toMatchObject({ added: size, unchanged: 0 });
    expect(await installStarter(store, now)).toBeNull();
    const taxonomy = await loadTaxonomy(store.reader);
    expect([taxonomy.version, taxonomy.skills.length, taxonomy.occupations.length]).toEqual([
      "starter-1",
      starter.skills.length,
      starter.occupations.length,
    ]);
    const nurse = taxonomy.occupations.find((occupation) => occupation.label.en === "nurse");
    expect(nurse?.label.fi).toBe("sairaanhoitaja");
    expect(nurse?.essential.length).toBeGreaterThanOrEqual(6);
  });
});

describe("groups of occupations", () => {
  const nameOf = async (code: string) =>
    store.reader.selectFrom("isco_group").selectAll().where("code", "=", code).executeTakeFirst();

  test("come to an installation that has the starter without them", async () => {
    await installStarter(store, now);
    await store.work((tx) => tx.deleteFrom("isco_group").execute());
    expect(await installStarter(store, now)).toBeNull();
    expect(await nameOf("2221")).toMatchObject({ label_sv: "specialister inom omvårdnad" });
  });

  test("are renamed by ESCO in the languages that it speaks, and stay where it has none", async () => {
    const release = await readEsco(await escoFolder(tinyEsco()));
    await importEsco(store, { ...release, iscoGroups: [isco("2", "Professionals")] }, { now });
    expect(await nameOf("2")).toMatchObject({ label_en: "Professionals", label_fi: "erityisasiantuntijat" });
    expect(await nameOf("2221")).toMatchObject({ label_en: "nursing professionals" });
  });
});
