import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readEsco, sentencesOfCv, skillBelievedFrom, toTaxonomySource } from "@tuttu/api";
import { buildLinker, makeTaxonomy } from "@tuttu/search";
import { docxOf } from "../../fixtures/cv/docx.ts";
import { pdfOf } from "../../fixtures/cv/pdf.ts";
import type { Bench } from "../bench.ts";

const tasks = ["t1b_techwolf", "t1b_tech", "t1b_house"];
/** Sentences in one CV: about a page. */
const sentencesInCv = 20;

interface Judged {
  readonly text: string;
  readonly right: readonly string[];
}

const bare = (uri: string | null): string => (uri ?? "").slice((uri ?? "").lastIndexOf("/") + 1);

const judgedIn = (shared: string): Judged[] =>
  tasks.flatMap((task) =>
    readFileSync(join(shared, "data", "eval", "linking", `${task}.jsonl`), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as { text: string; gold: string[] })
      .map(({ text, gold }) => ({ text, right: gold.map(bare) })),
  );

/** Words of a vacancy as a PDF's standard letters can write them, in lines as long as a page is wide. */
const printed = (text: string): string[] => text.replace(/[^\x20-\x7e\xa0-\xff]/g, " ").match(/.{1,90}(?:\s|$)/g) ?? [];

const kinds = {
  docx: (sentences: readonly string[]) => docxOf(sentences),
  // An empty line lies between two sentences, as between paragraphs.
  pdf: (sentences: readonly string[]) => pdfOf(sentences.flatMap((text) => [...printed(text), ""])),
};

/**
 * CVs are made of the judged sentences, read as any file is, and asked for skills. Whether a skill is right is judged by
 * CV: proposed beside what the answers of its sentences name.
 */
export const benchCv: Bench = async ({ shared, print }) => {
  const taxonomy = makeTaxonomy(toTaxonomySource(await readEsco(join(shared, "data", "esco"))));
  const linker = buildLinker(taxonomy);
  const believedFrom = skillBelievedFrom(taxonomy.skills.length);
  const uris = new Map(taxonomy.skills.map(({ id, uri }) => [id, bare(uri)]));
  const judged = judgedIn(shared);
  const details: Record<string, object> = {};
  for (const [kind, fileOf] of Object.entries(kinds)) {
    let [proposed, right, known, files] = [0, 0, 0, 0];
    for (let from = 0; from < judged.length; from += sentencesInCv) {
      const cv = judged.slice(from, from + sentencesInCv);
      const sentences = await sentencesOfCv(fileOf(cv.map(({ text }) => text)), `cv.${kind}`);
      const links = sentences.flatMap((sentence) => linker.sentence(sentence));
      const found = new Set(links.filter(({ confidence }) => confidence >= believedFrom).map(({ id }) => uris.get(id)));
      const answers = new Set(cv.flatMap((one) => one.right));
      files++;
      proposed += found.size;
      known += answers.size;
      right += [...found].filter((id) => answers.has(id ?? "")).length;
    }
    const figures = { files, sentences: judged.length, precision: right / proposed, recall: right / known };
    details[kind] = figures;
    print(
      `cv ${kind} files=${files} sentences=${judged.length} precision=${figures.precision.toFixed(3)} recall=${figures.recall.toFixed(3)}`,
    );
  }
  return { details, targets: [] };
};
