import { loadavg } from "node:os";
import * as search from "@tuttu/search";
import MiniSearch from "minisearch";
import { Stopwatch, type Timings } from "../figures/stopwatch.ts";
import { escoFrom } from "./esco.ts";
import { prefixesFrom } from "./prefixes.ts";

export interface SuggestReport {
  readonly name: string;
  readonly labels: number;
  readonly buildMs: number;
  readonly ask: Timings;
  /** Share of prefixes with the right skill among ten, without and with a slip. */
  readonly clean: number;
  readonly slip: number;
  readonly load: number;
}

/** The first ten skills for what was typed. */
type Suggest = (text: string) => readonly string[];

function labelsOf(taxonomy: search.Taxonomy): { id: number; skill: string; label: string }[] {
  const all = taxonomy.skills.flatMap(({ id, label, alt }) =>
    [...Object.values(label), ...Object.values(alt).flat()]
      .filter((one) => one !== "")
      .map((one) => [id, one] as const),
  );
  return all.map(([skill, label], id) => ({ id, skill, label }));
}

function miniSearchSuggest(taxonomy: search.Taxonomy): Suggest {
  const index = new MiniSearch({ fields: ["label"], storeFields: ["skill"] });
  index.addAll(labelsOf(taxonomy));
  return (text) => {
    const found = index.search(text, { prefix: true, fuzzy: 0.2, combineWith: "AND" });
    return [...new Set(found.map(({ skill }) => String(skill)))].slice(0, 10);
  };
}

function ourSuggest(taxonomy: search.Taxonomy): Suggest {
  const suggester = search.buildSuggester(taxonomy);
  return (text) => suggester.suggest(text, { limit: 10 }).map(({ id }) => id);
}

const [, , name = "", shared = ""] = process.argv;
const taxonomy = await escoFrom(shared);
const started = performance.now();
const suggest = name === "minisearch" ? miniSearchSuggest(taxonomy) : ourSuggest(taxonomy);
const buildMs = performance.now() - started;
const prefixes = prefixesFrom(taxonomy, 600);
for (const { text } of prefixes) suggest(text);
const watch = new Stopwatch();
const right = { clean: 0, slip: 0 };
for (const { text, skill, slip } of prefixes) {
  const found = watch.time(() => suggest(text));
  if (found.includes(skill)) right[slip ? "slip" : "clean"] += 1;
}
const report: SuggestReport = {
  name,
  labels: labelsOf(taxonomy).length,
  buildMs,
  ask: watch.done(),
  clean: right.clean / (prefixes.length / 2),
  slip: right.slip / (prefixes.length / 2),
  load: loadavg()[0] ?? 0,
};
process.stdout.write(JSON.stringify(report));
