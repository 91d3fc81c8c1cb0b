import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeTaxonomy } from "@tuttu/search";
import { describe, expect, test } from "vitest";
import { escoFolder, occupationUri, skillUri, tinyEsco, zipOf } from "./esco-fixture.ts";
import { EscoProblem } from "./esco-problem.ts";
import { readEsco } from "./read-esco.ts";
import { skillIdOf, toTaxonomySource } from "./to-taxonomy-source.ts";

async function problemOf(files: Record<string, string | Buffer>): Promise<EscoProblem> {
  const outcome = await readEsco(await escoFolder(files)).catch((problem: unknown) => problem);
  if (!(outcome instanceof EscoProblem)) throw new Error("The download was read, though it should be refused.");
  return outcome;
}

describe("reading an ESCO download", () => {
  test("trims labels, splits alternatives by line, and drops repetitions of the preferred label", async () => {
    const release = await readEsco(await escoFolder(tinyEsco()));
    const bread = release.skills[0];
    expect(bread?.label).toEqual({ en: "bake bread and pastries", fi: "leipoa leipää ja leivonnaisia", sv: "" });
    expect(bread?.alt).toEqual({ en: ["baking", "make rolls"], fi: ["leipominen", "leipoa"], sv: [] });
    expect(bread?.hidden.en).toEqual(["bakin"]);
    expect(release.version).toBe("esco-1.1.1");
    expect(release.languages).toEqual(["en", "fi"]);
  });

  test("tells languages and transversal skills by their collections", async () => {
    const release = await readEsco(await escoFolder(tinyEsco()));
    expect(release.skills.map((skill) => skill.kind)).toEqual([
      "skill",
      "knowledge",
      "transversal",
      "language",
      "skill",
    ]);
  });

  test("keeps groups and relations, and counts an occupation that has relations but no row", async () => {
    const release = await readEsco(await escoFolder(tinyEsco()));
    expect(release.skills[1]?.groups).toEqual(["isced-f/0721"]);
    expect(release.occupations[0]?.skills).toHaveLength(2);
    expect(release.occupations[1]?.broader).toEqual([occupationUri(1)]);
    expect(release.counts).toEqual({ unknownOccupations: 1, unknownSkills: 0, relationsSkipped: 1 });
    expect(release.absent.map((entry) => entry.file)).toContain("skills_sv.csv");
  });

  test("becomes a taxonomy whose ids end in the URI's UUID", async () => {
    const taxonomy = makeTaxonomy(toTaxonomySource(await readEsco(await escoFolder(tinyEsco()))));
    const bread = taxonomy.skillNumber.get(skillIdOf(skillUri(1)));
    expect(taxonomy.skills[bread ?? -1]?.alt.en).toEqual(["baking", "make rolls", "bakin"]);
    expect(taxonomy.narrower[bread ?? -1]).toHaveLength(1);
  });

  test("takes a byte order mark, a zip, several zips, and folders inside a zip", async () => {
    const files = tinyEsco();
    const { "skills_fi.csv": finnish = "", ...rest } = files;
    const nested = Object.fromEntries(Object.entries(rest).map(([name, text]) => [`ESCO v1.1.1/${name}`, text]));
    const plain = await readEsco(await escoFolder({ ...files, "skills_en.csv": `\uFEFF${files["skills_en.csv"]}` }));
    const zips = await readEsco(
      await escoFolder({ "en.zip": zipOf(nested), "fi.zip": zipOf({ "skills_fi.csv": finnish }) }),
    );
    const folder = await escoFolder({ "all.zip": zipOf(files) });
    expect(zips).toEqual(plain);
    expect((await readEsco(join(folder, "all.zip"))).skills).toEqual(plain.skills);
  });

  test("names a missing file and what it is for", async () => {
    const { "skillGroups_en.csv": _, ...files } = tinyEsco();
    const problem = await problemOf(files);
    expect(problem.kind).toBe("missingFile");
    expect(problem.message).toContain("skillGroups_en.csv (the names of the skill groups)");
  });

  test("names file and line of a broken row, and the column that a header lacks", async () => {
    const files = tinyEsco();
    const broken = await problemOf({
      ...files,
      "occupations_en.csv": `${files["occupations_en.csv"]}Occupation,x\r\n`,
    });
    expect([broken.kind, broken.file, broken.line]).toEqual(["brokenLine", "occupations_en.csv", 4]);
    const headless = await problemOf({ ...files, "skillSkillRelations.csv": "a,b\r\n1,2\r\n" });
    expect([headless.kind, headless.message]).toEqual(["wrongHeader", expect.stringContaining("originalSkillUri")]);
    const open = await problemOf({ ...files, "skills_en.csv": `${files["skills_en.csv"]}"never closed` });
    expect([open.kind, open.file]).toEqual(["brokenLine", "skills_en.csv"]);
    const empty = await problemOf({ ...files, "ISCOGroups_en.csv": "" });
    expect(empty.kind).toBe("wrongHeader");
  });

  test("refuses another encoding instead of storing broken letters", async () => {
    const latin = Buffer.from(tinyEsco()["skills_fi.csv"] ?? "", "latin1");
    expect((await problemOf({ ...tinyEsco(), "skills_fi.csv": latin })).kind).toBe("wrongEncoding");
  });

  test("refuses an archive that points outside itself or is no archive", async () => {
    for (const name of ["../skills_en.csv", "/etc/skills_en.csv", "a/../../skills_en.csv"]) {
      expect((await problemOf({ "esco.zip": zipOf({ [name]: "x" }) })).kind).toBe("unsafeArchive");
    }
    expect((await problemOf({ "esco.zip": "not a zip" })).kind).toBe("brokenArchive");
  });

  test("refuses the same file twice, two versions together, and a path that is not there", async () => {
    expect((await problemOf({ ...tinyEsco(), "more.zip": zipOf({ "skills_en.csv": "x" }) })).kind).toBe(
      "ambiguousFile",
    );
    expect((await problemOf({ "a v1.2.0.zip": zipOf(tinyEsco()) })).message).toContain("1.1.1, 1.2.0");
    await expect(readEsco("/nowhere/esco")).rejects.toMatchObject({ kind: "notFound" });
    const folder = await escoFolder(tinyEsco());
    await rename(folder, join(dirname(folder), "download"));
    expect((await readEsco(join(dirname(folder), "download"))).version).toBe("esco-unversioned");
  });
});

const shared = process.env.TUTTU_SHARED ?? new URL("../../../../../shared", import.meta.url).pathname;
const official = join(shared, "data", "esco");
if (!existsSync(official)) process.stderr.write(`SKIPPED the official ESCO files: ${official} is absent\n`);

describe.skipIf(!existsSync(official))("the official ESCO v1.1.1 files", () => {
  test("read completely: every concept, relation and language", async () => {
    const release = await readEsco(official);
    const relations = release.occupations.reduce((sum, occupation) => sum + occupation.skills.length, 0);
    expect([release.version, release.skills.length, release.occupations.length]).toEqual(["esco-1.1.1", 13896, 3007]);
    expect([release.languages.join(" "), release.counts.unknownOccupations, relations]).toEqual([
      "en fi sv",
      1,
      123788,
    ]);
    expect(release.skills.every((skill) => skill.label.fi !== "" && skill.label.sv !== "")).toBe(true);
  });
});
