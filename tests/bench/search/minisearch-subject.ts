import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { CandidateDoc } from "@tuttu/search";
import MiniSearch from "minisearch";
import { countedFields, programme, type Question } from "./questions.ts";
import type { Subject } from "./subject.ts";

interface Plain {
  readonly programme: string;
  readonly languages: ReadonlySet<string>;
  readonly regions: readonly string[];
  readonly startDay: number | null;
  /** Values per counted field, in the order of `countedFields`. */
  readonly values: readonly (readonly string[])[];
}

const plainOf = (doc: CandidateDoc): Plain => ({
  programme: doc.programme,
  languages: new Set(doc.languages),
  regions: doc.regions,
  startDay: doc.startDay,
  values: [
    doc.skills.map(({ id }) => id),
    doc.municipalities,
    doc.workModes,
    [String(doc.eqf)],
    doc.languages.filter((one) => !one.includes(":")),
  ],
});

/** The facet that leaves this filter out; the others are not counted, as in the other engine. */
const languageFacet = countedFields.findIndex(([field]) => field === "language");

/**
 * MiniSearch with every word required and the last one unfinished; filters and disjunctive facets are done on its
 * results in plain code, as its users do.
 */
export function miniSearchSubject(): Subject {
  const index = new MiniSearch({ fields: ["headline", "skills", "body"], processTerm: (term) => foldTerm(term) });
  const documents = new Map<string, Plain>();
  return {
    name: "minisearch",
    versions: { minisearch: versionOf() },
    async index(source) {
      for await (const doc of source) {
        index.add({ id: doc.id, headline: doc.headline, skills: doc.skillLabels.join("\n"), body: doc.text });
        documents.set(doc.id, plainOf(doc));
      }
    },
    async ask(question) {
      const results = index.search(question.words.join(" "), {
        combineWith: "AND",
        prefix: (_, at, terms) => at === terms.length - 1,
      });
      return sift(results, documents, question);
    },
    close: async () => undefined,
  };
}

const foldTerm = (term: string) => term.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

function sift(results: readonly { id: string }[], documents: ReadonlyMap<string, Plain>, question: Question): number {
  const counts = countedFields.map(() => new Map<string, number>());
  const count = (plain: Plain, facet: number) => {
    for (const value of plain.values[facet] ?? []) counts[facet]?.set(value, (counts[facet]?.get(value) ?? 0) + 1);
  };
  const [tag, level] = question.language;
  const wanted = `${tag}:${level}`;
  const page: string[] = [];
  let total = 0;
  for (const { id } of results) {
    const plain = documents.get(id);
    if (!plain || plain.programme !== programme) continue;
    const there = plain.regions.some((region) => question.regions.includes(region));
    if (!there && !(question.orRemote && plain.values[2]?.includes("remote"))) continue;
    if (plain.startDay === null || plain.startDay > question.startDayMax) continue;
    if (!plain.languages.has(wanted)) {
      count(plain, languageFacet);
      continue;
    }
    total += 1;
    if (page.length < 20) page.push(id);
    countedFields.forEach((_, facet) => {
      count(plain, facet);
    });
  }
  for (const [facet, [, limit]] of countedFields.entries()) {
    const sorted = [...(counts[facet] ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    sorted.length = Math.min(limit, sorted.length);
  }
  return total;
}

function versionOf(): string {
  const main = createRequire(import.meta.url).resolve("minisearch");
  const manifest = `${main.slice(0, main.lastIndexOf("/dist/"))}/package.json`;
  return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
}
