import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { createGzip } from "node:zlib";
import { buildLinker, currentWeights, linkerVersion, makeTaxonomy } from "@tuttu/search";
import { exitCodes, UsageError } from "../cli/command.ts";
import { readOptions } from "../cli/options.ts";
import type { Output } from "../cli/output.ts";
import { readEsco, toTaxonomySource } from "../taxonomy/index.ts";
import { evaluateAutomaticLinks, evaluateLinking } from "./linking/index.ts";
import { evaluateMatching } from "./matching/index.ts";
import { type TaskReport, taskTable, verdicts } from "./report.ts";

interface Prediction {
  readonly task: string;
  readonly query: string;
  readonly ranking: readonly string[];
}

/** Rankings as JSON Lines, `{task, query, ranking}`; gzipped where the name says so. */
async function writePredictions(file: string, predictions: Iterable<Prediction>): Promise<void> {
  const out = createWriteStream(file);
  const sink = file.endsWith(".gz") ? createGzip() : out;
  if (sink !== out) sink.pipe(out);
  for (const one of predictions) {
    if (!sink.write(`${JSON.stringify(one)}\n`)) await once(sink, "drain");
  }
  sink.end();
  await once(out, "finish");
}

const isWorldTask = (task: string) => task.startsWith("t4");

/**
 * `tuttu evaluate FOLDER --esco FOLDER [--tasks t1a,…] [--predictions FILE] [--no-baselines] [--json]`: the linker and
 * the matcher as they serve, measured on judged data beside baselines of the same run.
 */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readOptions(args, {
    esco: { type: "string" },
    tasks: { type: "string" },
    predictions: { type: "string" },
    "no-baselines": { type: "boolean" },
  });
  const [folder] = positionals;
  if (folder === undefined || values.esco === undefined) throw new UsageError("Name a folder and --esco FOLDER.");
  const tasks = values.tasks?.split(",").map((task) => task.trim());
  const baselines = values["no-baselines"] !== true;
  const began = performance.now();
  output.say(`Reading ESCO from ${values.esco}`);
  const taxonomy = makeTaxonomy(toTaxonomySource(await readEsco(values.esco)));

  const bars = new Map<string, ReturnType<Output["progress"]>>();
  const onProgress = (label: string, done: number, of?: number) => {
    const bar = bars.get(label) ?? output.progress(label, of);
    bars.set(label, bar);
    bar.at(done, of);
    if (of !== undefined && done >= of) bar.end();
  };
  const linked = await evaluateLinking({ folder, taxonomy, baselines, onProgress, ...(tasks ? { tasks } : {}) });
  const wantsWorld = tasks === undefined || tasks.some(isWorldTask);
  const wantsLinks = wantsWorld || tasks.includes("automatic_links");
  const linker = wantsLinks ? buildLinker(taxonomy, { light: true }) : null;
  const matched =
    linker && wantsWorld ? await evaluateMatching({ folder, taxonomy, linker, baselines, onProgress }) : [];
  const automatic = linker && (await evaluateAutomaticLinks(folder, linker));
  const world = matched.filter(({ task }) => tasks === undefined || tasks.includes(task) || tasks.includes("t4"));
  if (linked.length + world.length === 0 && automatic === null)
    throw new UsageError(`${folder} holds no task that was asked for.`);

  const reports: TaskReport[] = [
    ...linked.map(({ task, queries, metrics, baselines: others }) => ({
      task,
      queries,
      metrics,
      baselines: others,
      groups: {},
    })),
    ...(automatic === null ? [] : [{ ...automatic, baselines: {}, groups: {} }]),
    ...world.map(({ task, queries, metrics, baselines: others, byLanguage }) => ({
      task,
      queries,
      metrics: metrics as TaskReport["metrics"],
      baselines: others as unknown as TaskReport["baselines"],
      groups: byLanguage as unknown as TaskReport["groups"],
    })),
  ];
  if (values.predictions !== undefined) {
    await writePredictions(
      values.predictions,
      [...linked, ...world].flatMap(({ predictions }) => predictions),
    );
  }
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const versions = { linker: linkerVersion, weights: currentWeights.version, taxonomy: taxonomy.version };
  output.result({ versions, seconds, tasks: reports.map((report) => ({ ...report, targets: verdicts(report) })) }, [
    "",
    ...reports.flatMap(taskTable),
    `linker ${versions.linker}, weights ${versions.weights}, taxonomy ${versions.taxonomy}; ${seconds} s`,
  ]);
  return exitCodes.done;
}
