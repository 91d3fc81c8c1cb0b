import { join } from "node:path";
import { type CandidateDoc, createEmbeddedEngine, mintScope, type SearchQuery, type Vocabulary } from "@tuttu/search";
import { countedFields, programme, type Question } from "./questions.ts";
import type { Subject } from "./subject.ts";

const scope = mintScope({ corpus: "staff", types: ["candidate"], programmes: [programme], tieKey: "bench" });
const facets = countedFields.map(([field, limit]) => ({ field, limit }));

export function queryOf({ words, language, regions, orRemote, startDayMax }: Question): SearchQuery {
  const place = { in: ["region", regions] } as const;
  const where = orRemote ? { or: [place, { in: ["workMode", ["remote"]] } as const] } : place;
  return {
    type: "candidate",
    text: { all: [...words.slice(0, -1).map((word) => ({ word })), { prefix: words.at(-1) ?? "" }], none: [] },
    where: { and: [{ language }, where, { range: ["startDay", { lte: startDayMax }] }] },
    facets,
    sort: "relevance",
    page: { size: 20 },
    locale: "en",
  };
}

/** `labels` are the words that typing is corrected by and compounds are split by. */
export async function embeddedSubject(folder: string, labels: readonly string[]): Promise<Subject> {
  const vocabulary: Vocabulary = { version: "bench", labels: () => labels };
  const file = join(folder, "search.sqlite");
  const engine = createEmbeddedEngine({ file, clock: Date.now, vocabulary: () => vocabulary });
  const { versions } = await engine.health({});
  return {
    name: "embedded",
    versions,
    async index(documents) {
      await engine.rebuild(versioned(documents), {});
    },
    async ask(question) {
      return (await engine.query(queryOf(question), scope, {})).total.value;
    },
    close: () => engine.close(),
  };
}

async function* versioned(documents: AsyncIterable<CandidateDoc>) {
  for await (const doc of documents) yield { doc, version: 1n };
}
