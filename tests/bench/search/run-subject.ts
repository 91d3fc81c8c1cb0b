import { loadavg } from "node:os";
import type { CandidateDoc } from "@tuttu/search";
import { memoryHeld } from "../figures/own-process.ts";
import { Stopwatch, type Timings } from "../figures/stopwatch.ts";
import { embeddedSubject } from "./embedded-subject.ts";
import { miniSearchSubject } from "./minisearch-subject.ts";
import { questionsFrom } from "./questions.ts";
import type { Subject } from "./subject.ts";
import { documentsIn, labelsIn } from "./world.ts";

export interface SubjectReport {
  readonly name: string;
  readonly documents: number;
  readonly indexMs: number;
  /** Processor time of all threads; what the machine's other work cannot change. */
  readonly indexCpuMs: number;
  readonly memoryBytes: number;
  readonly ask: Timings;
  readonly hitsMean: number;
  readonly load: number;
  readonly versions: Readonly<Record<string, string>>;
}

async function measure(
  subject: Subject,
  documents: readonly CandidateDoc[],
  questionCount: number,
): Promise<SubjectReport> {
  const before = memoryHeld();
  const started = performance.now();
  const cpu = process.cpuUsage();
  await subject.index(streamOf(documents));
  const indexMs = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  const memoryBytes = memoryHeld() - before;
  const questions = questionsFrom(documents, questionCount);
  for (const question of questions) await subject.ask(question);
  const watch = new Stopwatch();
  const hits: number[] = [];
  for (const question of questions) hits.push(await watch.timeAsync(() => subject.ask(question)));
  return {
    name: subject.name,
    documents: documents.length,
    indexMs,
    indexCpuMs: (user + system) / 1000,
    memoryBytes,
    ask: watch.done(),
    hitsMean: hits.reduce((sum, one) => sum + one, 0) / hits.length,
    load: loadavg()[0] ?? 0,
    versions: { node: process.versions.node, ...subject.versions },
  };
}

async function* streamOf(documents: readonly CandidateDoc[]) {
  yield* documents;
}

/** Arguments: engine, file of people, how many of them, folder for the index, number of questions. */
const [, , name, file = "", count = "0", folder = "", questionCount = "200"] = process.argv;
const documents: CandidateDoc[] = [];
for await (const document of documentsIn(file, Number(count))) documents.push(document);
const labels = labelsIn(documents);
const subject = name === "embedded" ? await embeddedSubject(folder, labels) : miniSearchSubject();
const report = await measure(subject, documents, Number(questionCount));
await subject.close();
process.stdout.write(JSON.stringify(report));
