import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";

const base = "http://data.europa.eu/esco";
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
export const skillUri = (number: number): string => `${base}/skill/${uuid(number)}`;
export const occupationUri = (number: number): string => `${base}/occupation/${uuid(number)}`;

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
export const csv = (...rows: string[][]): string => rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");

const skillHeader = [
  "conceptType",
  "conceptUri",
  "skillType",
  "reuseLevel",
  "preferredLabel",
  "altLabels",
  "hiddenLabels",
];
const occupationHeader = ["conceptType", "conceptUri", "iscoGroup", "preferredLabel", "altLabels", "hiddenLabels"];
const broaderHeader = ["conceptType", "conceptUri", "broaderType", "broaderUri"];

const skill = (
  number: number,
  type: string,
  reuse: string,
  label: string,
  alt = "",
  hidden = "",
  rest: string[] = [],
) => ["KnowledgeSkillCompetence", skillUri(number), type, reuse, label, alt, hidden, ...rest];

/** A classification of five skills and two occupations in the layout of the portal; own words. */
export function tinyEsco(): Record<string, string> {
  const english = ["status", "description"];
  const done = ["released", "What it is."];
  const relation = (occupation: number, kind: string, other: number) => [
    occupationUri(occupation),
    kind,
    "skill/competence",
    skillUri(other),
  ];
  return {
    "skills_en.csv": csv(
      [...skillHeader, ...english],
      skill(
        1,
        "skill/competence",
        "cross-sector",
        "bake bread and pastries ",
        "baking\nbake bread and pastries\nmake rolls\nBaking",
        "bakin",
        done,
      ),
      skill(2, "knowledge", "sector-specific", 'grain, and "flour"', "", "", done),
      skill(3, "skill/competence", "transversal", "greet people", "", "", done),
      skill(4, "knowledge", "transversal", "Livonian", "", "", done),
      skill(5, "skill/competence", "sector-specific", "knead dough", "", "", done),
    ),
    "skills_fi.csv": csv(
      [...skillHeader, "status"],
      skill(1, "skill/competence", "cross-sector", "leipoa leipää ja leivonnaisia", "leipominen\nleipoa", "", [
        "released",
      ]),
      skill(9, "skill/competence", "cross-sector", "tuntematon", "", "", ["released"]),
    ),
    "occupations_en.csv": csv(
      [...occupationHeader, "status", "description", "code"],
      ["Occupation", occupationUri(1), "7512", "baker", "pastry baker", "", "released", "Bakes.", "7512.1"],
      ["Occupation", occupationUri(2), "7512", "rye baker", "", "", "released", "Bakes rye.", "7512.1.1"],
    ),
    "occupationSkillRelations.csv": csv(
      ["occupationUri", "relationType", "skillType", "skillUri"],
      relation(1, "essential", 1),
      relation(1, "optional", 2),
      relation(2, "essential", 5),
      relation(7, "essential", 1),
    ),
    "broaderRelationsSkillPillar.csv": csv(
      broaderHeader,
      ["KnowledgeSkillCompetence", skillUri(5), "KnowledgeSkillCompetence", skillUri(1)],
      ["KnowledgeSkillCompetence", skillUri(1), "SkillGroup", skillUri(100)],
      ["KnowledgeSkillCompetence", skillUri(2), "SkillGroup", `${base}/isced-f/0721`],
    ),
    "broaderRelationsOccPillar.csv": csv(broaderHeader, [
      "Occupation",
      occupationUri(2),
      "Occupation",
      occupationUri(1),
    ]),
    "skillSkillRelations.csv": csv(
      ["originalSkillUri", "originalSkillType", "relationType", "relatedSkillType", "relatedSkillUri"],
      [skillUri(1), "skill/competence", "optional", "knowledge", skillUri(2)],
    ),
    "skillGroups_en.csv": csv(
      ["conceptType", "conceptUri", "preferredLabel", "code"],
      ["SkillGroup", skillUri(100), "preparing food", "S3.5"],
      ["SkillGroup", `${base}/isced-f/0721`, "food processing", ""],
    ),
    "ISCOGroups_en.csv": csv(
      ["conceptType", "conceptUri", "code", "preferredLabel"],
      ["ISCOGroup", `${base}/isco/C7512`, "7512", "Bakers"],
    ),
    "languageSkillsCollection_en.csv": csv(["conceptUri", "preferredLabel"], [skillUri(4), "Livonian"]),
    "transversalSkillsCollection_en.csv": csv(["conceptUri", "preferredLabel"], [skillUri(3), "greet people"]),
  };
}

/** Writes files into a new temporary folder whose name tells the ESCO version. */
export async function escoFolder(files: Record<string, string | Buffer>, version = "1.1.1"): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "tuttu-esco-")), `ESCO dataset - v${version} - csv`);
  await mkdir(folder);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** A zip archive of uncompressed entries; names are written as given, sound or not. */
export function zipOf(files: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const path = Buffer.from(name);
    const data = Buffer.from(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(path.length, 22);
    parts.push(Buffer.from("PK\x03\x04", "latin1"), fields, path, data);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, central, path);
    offset += 30 + path.length + data.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listing, Buffer.from("PK\x05\x06", "latin1"), end]);
}
