import { createHash } from "node:crypto";
import { loadavg } from "node:os";
import { readEsco, toTaxonomySource } from "@tuttu/api";
import {
  CandidateIndex,
  type CandidateVector,
  currentWeights,
  explain,
  makeMatchModel,
  makeTaxonomy,
  type OpeningVector,
  score,
} from "@tuttu/search";
import { memoryHeld } from "../figures/own-process.ts";
import { Stopwatch, type Timings } from "../figures/stopwatch.ts";
import { originOf, readCandidates, readOpenings } from "./vectors-file.ts";

export interface RankReport {
  readonly name: string;
  readonly candidates: number;
  readonly buildMs: number;
  readonly memoryBytes: number;
  /** Best 50 with their explanations. */
  readonly ask: Timings;
  /** Per opening, a digest of the 50 ids in their order. */
  readonly orders: readonly string[];
  readonly load: number;
  readonly versions: Readonly<Record<string, string>>;
}

type Find = (opening: OpeningVector) => readonly { readonly id: string; readonly vector: CandidateVector | null }[];

const most = 50;
/** The plain core is warm after a few million pairs; a whole pass more would only take time. */
const plainWarm = 10;

const [, , name = "", esco = "", people = "", jobs = "", count = "0", queries = "0"] = process.argv;
const taxonomy = makeTaxonomy(toTaxonomySource(await readEsco(esco)));
const model = makeMatchModel(taxonomy, currentWeights);
const origin = originOf(taxonomy.version);
const openings = await readOpenings(jobs, Number(queries), origin);
let entries = await readCandidates(people, Number(count), origin);

function indexed(): Find {
  const index = new CandidateIndex(model, entries);
  entries = [];
  return (opening) => index.top(opening, most).map(({ id }) => ({ id, vector: index.vector(id) }));
}

/** Every candidate scored by the core, as the definition of the order has it. */
const plain: Find = (opening) => {
  const scored = entries.map(([id, vector]) => ({
    id,
    vector,
    total: score(vector, opening, model, "candidates").total,
  }));
  return scored.sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1)).slice(0, most);
};

const bare = memoryHeld();
const started = performance.now();
const find = name === "index" ? indexed() : plain;
const buildMs = performance.now() - started;

function best(opening: OpeningVector): string[] {
  return find(opening).map(({ id, vector }) => {
    if (vector !== null) explain(vector, opening, model, "candidates");
    return id;
  });
}

for (const [, opening] of name === "index" ? openings : openings.slice(0, plainWarm)) best(opening);
const watch = new Stopwatch();
const orders = openings.map(([, opening]) => {
  const ids = watch.time(() => best(opening));
  return createHash("sha256").update(ids.join()).digest("base64url");
});
const report: RankReport = {
  name,
  candidates: Number(count),
  buildMs,
  memoryBytes: memoryHeld() - bare,
  ask: watch.done(),
  orders,
  load: loadavg()[0] ?? 0,
  versions: { node: process.versions.node, weights: currentWeights.version, taxonomy: taxonomy.version },
};
process.stdout.write(JSON.stringify(report));
