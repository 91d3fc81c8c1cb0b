import { loadavg } from "node:os";
import { join } from "node:path";
import { type CandidateDoc, createEmbeddedEngine, mintScope, type SearchEngine, type Vocabulary } from "@tuttu/search";
import { longestHold } from "../figures/loop-watch.ts";
import { Stopwatch, type Timings } from "../figures/stopwatch.ts";
import { programme } from "./questions.ts";
import { documentsIn, labelsIn } from "./world.ts";

export interface ChangesReport {
  readonly documents: number;
  /** From handing in one changed document until a search for its new word has found it. */
  readonly oneChange: Timings;
  /** The longest time for which each kind of work let nobody else have a turn, in milliseconds. */
  readonly holdsMs: Readonly<Record<string, number>>;
  readonly load: number;
}

const scope = mintScope({ corpus: "staff", types: ["candidate"], programmes: [programme], tieKey: "bench" });
const batch = 1_000;

/** Letters alone, since words with digits are never taken for typing slips of others. */
const newWord = (number: number) =>
  `quux${[...String(number)].map((digit) => "bcdfghjklm"[Number(digit)]).join("")}quux`;

/** Puts a document with a word that nobody else has, and looks for it. */
async function change(engine: SearchEngine, document: CandidateDoc, number: number): Promise<void> {
  const word = newWord(number);
  const doc = { ...document, programme, text: `${document.text} ${word}` };
  await engine.apply([{ op: "put", doc, version: BigInt(number + 2) }], {});
  const text = { all: [{ word }], none: [] };
  const question = { type: "candidate", where: { and: [] }, facets: [], sort: "relevance", locale: "en" } as const;
  const page = await engine.query({ ...question, text, page: { size: 20 } }, scope, {});
  if (page.hits[0]?.id !== document.id) throw new Error(`${document.id} was changed and is not found`);
}

/** Arguments: file of people, how many of them, folder for the index, number of changes. */
const [, , file = "", count = "0", folder = "", changes = "100"] = process.argv;
const documents: CandidateDoc[] = [];
for await (const document of documentsIn(file, Number(count))) documents.push(document);
const labels = labelsIn(documents);
const vocabulary: Vocabulary = { version: "bench", labels: () => labels };
const engine = createEmbeddedEngine({
  file: join(folder, "search.sqlite"),
  clock: Date.now,
  vocabulary: () => vocabulary,
});

async function* all(of: readonly CandidateDoc[]) {
  for (const doc of of) yield { doc, version: 1n };
}
const erased = documents[0] as CandidateDoc;
const changed = documents.slice(1, batch + 1);

const rebuilding = await longestHold(() => engine.rebuild(all(documents), {}));
const watch = new Stopwatch();
for (let number = 0; number < Number(changes); number++) {
  const document = documents[(number * 97) % documents.length] as CandidateDoc;
  await watch.timeAsync(() => change(engine, document, number));
}
const putting = await longestHold(() =>
  engine.apply(
    changed.map((doc) => ({ op: "put", doc: { ...doc, headline: `${doc.headline} again` }, version: 1_000_000n })),
    {},
  ),
);
const erasing = await longestHold(() =>
  engine.apply(
    [{ op: "remove", corpus: "staff", type: "candidate", id: erased.id, version: 2_000_000n, why: "erased" }],
    {},
  ),
);
// An index of nobody takes the other one's place: what is left is clearing that one away.
const clearing = await longestHold(async () => {
  await engine.rebuild(all([]), {});
  await engine.close();
});
const report: ChangesReport = {
  documents: documents.length,
  oneChange: watch.done(),
  holdsMs: { rebuilding, [`putting ${batch}`]: putting, erasing, "clearing away": clearing },
  load: loadavg()[0] ?? 0,
};
process.stdout.write(JSON.stringify(report));
