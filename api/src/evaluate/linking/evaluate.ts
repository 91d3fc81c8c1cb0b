import { buildLinker, labelLanguages, type Taxonomy } from "@tuttu/search";
import { type Method, methods, NaiveLinker, type Named } from "./baselines/naive-linker.ts";
import { bareId, type LinkingItem, readCorpus, readItems } from "./items.ts";
import { asksOccupations } from "./kinds.ts";
import { type Metric, meanMeasures } from "./metrics.ts";
import { predictLinks, predictTitles } from "./predict.ts";

type Figures = Partial<Record<Metric, number>>;

export interface LinkingEvaluation {
  readonly task: string;
  readonly queries: number;
  /** Null where the folder holds no answers. */
  readonly metrics: Figures | null;
  /** The naive methods on the same texts; empty unless asked for or without answers. */
  readonly baselines: Partial<Record<Method, Figures>>;
  readonly predictions: readonly {
    readonly task: string;
    readonly query: string;
    readonly ranking: readonly string[];
  }[];
}

export interface EvaluateLinkingOptions {
  /** Folder in the layout of the evaluation data; `linking/` and `titles/` are read. */
  readonly folder: string;
  readonly taxonomy: Taxonomy;
  /** Names of tasks; all that the folder holds unless told. */
  readonly tasks?: readonly string[];
  readonly baselines?: boolean;
  readonly onProgress?: (task: string, done: number, of: number) => void;
}

const isTitleTask = (task: string): boolean => task.startsWith("t2r");

/** Lets timers and signals in between; every so many texts. */
const breath = 50;
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

const namedConcepts = (concepts: Taxonomy["skills"] | Taxonomy["occupations"]): Named[] =>
  concepts.map((concept) => ({
    id: bareId(concept.uri ?? concept.id),
    names: labelLanguages.flatMap((of) => [concept.label[of], ...concept.alt[of]]).filter((name) => name !== ""),
  }));

/**
 * Runs the production linker on every text of the linking and title tasks of a folder and measures it, beside naive
 * methods where asked. A folder without answers is predicted all the same.
 */
export async function evaluateLinking(options: EvaluateLinkingOptions): Promise<LinkingEvaluation[]> {
  const { folder, taxonomy } = options;
  const tasks = [...(await readItems(folder))].filter(([task]) => options.tasks?.includes(task) ?? true);
  if (tasks.length === 0) return [];
  const linker = buildLinker(taxonomy);
  const naive = new Map<string, NaiveLinker>();
  const naiveFor = (task: string): NaiveLinker => {
    const kind = asksOccupations(task) ? "occupations" : "skills";
    const known = naive.get(kind) ?? new NaiveLinker(namedConcepts(taxonomy[kind]));
    naive.set(kind, known);
    return known;
  };
  const out: LinkingEvaluation[] = [];
  for (const [task, items] of tasks) {
    const answers = answersOf(items);
    const corpus = isTitleTask(task) ? await readCorpus(folder, task) : null;
    const rankings = corpus === null ? new Map<string, string[]>() : predictTitles(linker, items, corpus);
    const plain = wantsNaive(options, answers) ? (corpus === null ? naiveFor(task) : naiveTitles(corpus)) : null;
    const naiveRankings = new Map(methods.map((method) => [method, new Map<string, string[]>()]));
    for (const [done, item] of items.entries()) {
      if (corpus === null) rankings.set(item.id, predictLinks(linker, taxonomy, item));
      const others = plain?.rank(item.text, corpus === null ? 20 : 500);
      for (const method of methods) naiveRankings.get(method)?.set(item.id, others?.[method] ?? []);
      if (done % breath === 0) {
        options.onProgress?.(task, done, items.length);
        await breathe();
      }
    }
    options.onProgress?.(task, items.length, items.length);
    const figures = (of: ReadonlyMap<string, readonly string[]>) => meanMeasures(task, answers, of);
    out.push({
      task,
      queries: items.length,
      metrics: answers.size === 0 ? null : figures(rankings),
      baselines:
        plain === null ? {} : Object.fromEntries([...naiveRankings].map(([method, of]) => [method, figures(of)])),
      predictions: items.map((item) => ({ task, query: item.id, ranking: rankings.get(item.id) ?? [] })),
    });
  }
  return out;
}

const wantsNaive = (options: EvaluateLinkingOptions, answers: ReadonlyMap<string, unknown>): boolean =>
  options.baselines === true && answers.size > 0;

const naiveTitles = (corpus: readonly (readonly [string, string])[]): NaiveLinker =>
  new NaiveLinker(corpus.map(([id, title]) => ({ id, names: [title] })));

const answersOf = (items: readonly LinkingItem[]): Map<string, ReadonlySet<string>> =>
  new Map(items.filter((item) => item.right.length > 0).map((item) => [item.id, new Set(item.right)]));
