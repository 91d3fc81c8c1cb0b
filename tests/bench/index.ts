import { cpus, loadavg, totalmem } from "node:os";
import { parseArgs } from "node:util";
import type { Bench } from "./bench.ts";
import { targetLine } from "./figures/target.ts";
import { sharedAbsent, sharedFolder } from "./world/shared-data.ts";

/** Where the command writes. */
interface Output {
  say(line?: string): void;
  result(value: unknown, lines?: readonly string[]): void;
}

const benches: Readonly<Record<string, { readonly what: string; readonly load: () => Promise<Bench> }>> = {
  match: {
    what: "text search, the best 50 for an opening, type-ahead; beside MiniSearch and the plain core",
    load: async () => (await import("./match/index.ts")).benchMatch,
  },
  search: {
    what: "both search engines side by side, the server where MEILI_URL names one: index, text, the best 50, recall",
    load: async () => (await import("./search/engines/bench.ts")).benchSearchEngines,
  },
  import: {
    what: "ESCO, 10,000 candidates and 1,000 openings from file to searchable; peak memory",
    load: async () => (await import("./import/index.ts")).benchImport,
  },
  cards: {
    what: "nDCG@10 of rankings by minted cards beside those by whole profiles, on the judged world",
    load: async () => (await import("./cards/index.ts")).benchCards,
  },
  cv: {
    what: "precision and recall of the skills that are proposed from a CV file, on the judged sentences",
    load: async () => (await import("./cv/index.ts")).benchCv,
  },
  start: {
    what: "a fresh clone to its first answered request; size of the first page",
    load: async () => (await import("./start/index.ts")).benchStart,
  },
  interleavings: {
    what: "1,000 histories of changes, rebuilds, crashes and disturbances: what an index holds at their end",
    load: async () => (await import("./interleavings/index.ts")).benchInterleavings,
  },
  outage: {
    what: "10,000 changes while a live search server is away: how long after its return they are searchable",
    load: async () => (await import("./outage/index.ts")).benchOutage,
  },
  loop: {
    what: "how quickly others are answered while matches run without pause",
    load: async () => (await import("./loop/index.ts")).benchLoop,
  },
};

const usage = [
  "tuttu bench NAME [--sizes 10000,100000] [--queries 200] [--only PART] [--json]",
  "",
  ...Object.entries(benches).map(([name, { what }]) => `  ${name.padEnd(15)}${what}`),
  "",
  "  --sizes    numbers of candidates (match, loop)",
  "  --queries  timed questions of each kind, at least 200",
  "  --only     match: search or rank",
];

const machine = () => {
  const cores = cpus();
  return {
    node: process.versions.node,
    processor: cores[0]?.model ?? "",
    cores: cores.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: loadavg().map((one) => Math.round(one * 10) / 10),
  };
};

/**
 * `tuttu bench`: measures on generated data and prints each figure with its target.
 * @returns 0 where every target is met, 1 where one is missed, 2 for wrong usage, 69 where the data is absent
 */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { sizes: { type: "string" }, queries: { type: "string" }, only: { type: "string" } },
  });
  const [name = "", ...more] = positionals;
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
  const sizes = (values.sizes ?? (name === "loop" ? "10000" : "10000,100000")).split(",").map(Number);
  const queries = Number(values.queries ?? 200);
  const isGood = sizes.every((size) => Number.isInteger(size) && size > 0) && Number.isInteger(queries);
  if (bench === undefined || more.length > 0 || !isGood) {
    for (const line of usage) output.say(line);
    return name === "" ? 0 : 2;
  }
  const shared = sharedFolder();
  if (shared === undefined) {
    output.say(`SKIPPED bench ${name}: ${sharedAbsent}`);
    return 69;
  }
  const before = machine();
  const { processor, cores, memoryGb, load } = before;
  output.say(`${processor}, ${cores} cores, ${memoryGb} GB; Node ${before.node}; load ${load.join(" ")}`);
  const measure = await bench.load();
  const report = await measure({
    shared,
    sizes: sizes.sort((a, b) => a - b),
    queries: Math.max(200, queries),
    only: values.only,
    print: (line) => output.say(line),
  });
  output.result({ bench: name, machine: { before, after: machine() }, ...report }, [
    "",
    ...report.targets.map(targetLine),
  ]);
  return report.targets.every(({ met }) => met) ? 0 : 1;
}
