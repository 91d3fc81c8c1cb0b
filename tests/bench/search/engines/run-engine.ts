import { loadavg } from "node:os";
import { join } from "node:path";
import { readEsco, toTaxonomySource } from "@tuttu/api";
import {
  createEmbeddedEngine,
  createMeilisearchEngine,
  currentWeights,
  decodeCandidate,
  makeMatchModel,
  makeTaxonomy,
  mintScope,
  type SearchEngine,
  type ToldRecall,
} from "@tuttu/search";
import { memoryHeld } from "../../figures/own-process.ts";
import { Stopwatch } from "../../figures/stopwatch.ts";
import { originOf, readOpenings } from "../../rank/vectors-file.ts";
import { queryOf } from "../embedded-subject.ts";
import { questionsFrom } from "../questions.ts";
import { labelsIn } from "../world.ts";
import { bestByEngine, bestInMemory, type FindBest } from "./best-of-opening.ts";
import { peopleIn } from "./documents.ts";
import { frequentWords } from "./frequent-words.ts";
import type { EngineReport } from "./report.ts";
import { dropIndexes, serverMemory, serverOf } from "./server.ts";

/** Arguments: engine, people, their vectors, openings' vectors, ESCO folder, number of people, folder, questions. */
const [, , name = "", people = "", vectors = "", jobs = "", esco = "", count = "0", folder = "", asked = "200"] =
  process.argv;
const model = makeMatchModel(makeTaxonomy(toTaxonomySource(await readEsco(esco))), currentWeights);
const origin = originOf(model.taxonomy.version);
const everybody = await peopleIn({ people, vectors }, Number(count), model, origin);
const documents = everybody.map(({ doc }) => doc);
const labels = labelsIn(documents);
const server = serverOf(process.env);
const prefix = `bench_${process.pid}`;
const told: ToldRecall[] = [];
const programmes = [...new Set(documents.map(({ programme }) => programme))];
const scope = mintScope({ corpus: "staff", types: ["candidate"], programmes, tieKey: "" });

function open(): SearchEngine {
  const shared = { clock: Date.now, vocabulary: () => ({ version: "bench", labels: () => labels }) };
  if (name === "embedded") return createEmbeddedEngine({ ...shared, file: join(folder, "search.sqlite") });
  if (server === undefined) throw new Error("MEILI_URL and MEILI_KEY name no server");
  const onRecall = (one: ToldRecall) => told.push(one);
  return createMeilisearchEngine({ ...shared, ...server, prefix, taskMs: 3_600_000, requestMs: 60_000, onRecall });
}

const before = memoryHeld();
const engine = open();
const started = performance.now();
const cpu = process.cpuUsage();
await engine.rebuild(
  (async function* () {
    for (const doc of documents) yield { doc, version: 1n };
  })(),
  {},
);
const indexMs = performance.now() - started;
const { user, system } = process.cpuUsage(cpu);
const memoryBytes = memoryHeld() - before;
const { bytes, versions } = await engine.health({});

async function timed<T>(questions: readonly T[], ask: (question: T) => Promise<unknown>) {
  for (const question of questions) await ask(question);
  const watch = new Stopwatch();
  for (const question of questions) await watch.timeAsync(() => ask(question));
  return watch.done();
}

const search = await timed(questionsFrom(documents, Number(asked)), (question) =>
  engine.query(queryOf(question), scope, {}),
);
const plain = await timed(frequentWords(documents, Number(asked)), (word) =>
  engine.query(
    {
      type: "candidate",
      text: { all: [{ word }], none: [] },
      where: { and: [] },
      facets: [],
      sort: "relevance",
      page: { size: 20 },
      locale: "en",
    },
    scope,
    {},
  ),
);

const drift = performance.now();
const digests = await engine.digests("staff", "candidate", 256, {});
const digestsMs = performance.now() - drift;
if (digests.reduce((sum, one) => sum + one.count, 0) !== documents.length) throw new Error("digests count wrongly");

const openings = (await readOpenings(jobs, Number(asked), origin)).map(([, opening]) => opening);
const inMemory = bestInMemory(
  model,
  everybody.map(({ doc, vector }) => {
    const decoded = decodeCandidate(Buffer.from(vector, "base64"), origin);
    if (decoded === null) throw new Error("a vector of another version");
    return [doc.id, decoded] as const;
  }),
);
const stored = new Map(everybody.map(({ doc, vector }) => [doc.id, vector]));
const byEngine = bestByEngine(engine, scope, model, { origin, stored });
const firstTime: number[] = [];
const shares: number[] = [];
const scored: number[] = [];
for (const opening of openings) {
  const { ids } = await inMemory(opening);
  const began = performance.now();
  const found = await byEngine(opening);
  firstTime.push(performance.now() - began);
  const kept = new Set(found.ids);
  shares.push(ids.length === 0 ? 1 : ids.filter((id) => kept.has(id)).length / ids.length);
  scored.push(found.scored);
}
const coldExchanges = told.map(({ exchanges }) => exchanges);
told.length = 0;
const again = async (find: FindBest) => {
  const watch = new Stopwatch();
  for (const opening of openings) await watch.timeAsync(() => find(opening));
  return watch.done();
};
const report: EngineReport = {
  name,
  documents: documents.length,
  indexMs,
  indexCpuMs: (user + system) / 1000,
  diskBytes: bytes.file,
  memoryBytes,
  server: name === "embedded" || server === undefined ? undefined : (serverMemory(server) ?? "unknown"),
  search,
  plain,
  digestsMs,
  best: { memory: await again(inMemory), engine: await again(byEngine), firstMs: firstTime },
  recall: { shares, scored, told, coldExchanges },
  load: loadavg()[0] ?? 0,
  versions: { node: process.versions.node, ...versions },
};
await engine.close();
if (name !== "embedded" && server !== undefined) await dropIndexes(server, prefix);
process.stdout.write(JSON.stringify(report));
