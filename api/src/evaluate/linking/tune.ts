import {
  buildLinker,
  featureCount,
  featureNames,
  type LinkerWeights,
  type LinkingWeights,
  makeRankers,
  readTitle,
  type Taxonomy,
  type TextKind,
} from "@tuttu/search";
import { crossValidated, type TaskMetrics } from "./cross-validate.ts";
import { itemExamples, thinned, worldExamples } from "./examples.ts";
import { type LinkingItem, readItems } from "./items.ts";
import { kindOf } from "./kinds.ts";
import { findThresholds, type Thresholds } from "./thresholds.ts";
import { type Example, type Training, trainSoftmax } from "./train.ts";
import { trainKnown } from "./train-known.ts";
import { worldSkills, worldTitles } from "./world-texts.ts";

export interface Tuned {
  readonly weights: LinkerWeights;
  readonly thresholds: Thresholds;
  /** Metrics of texts that were left out of training, per task. */
  readonly crossValidated: readonly TaskMetrics[];
}

const training: Readonly<Record<TextKind, Omit<Training, "features">>> = {
  span: { all: false, epochs: 25, l2: 1e-3 },
  sentence: { all: true, epochs: 25, l2: 1e-3 },
  name: { all: false, epochs: 15, l2: 3e-4 },
  listed: { all: false, epochs: 8, l2: 1e-4 },
  posted: { all: false, epochs: 8, l2: 3e-4 },
  classified: { all: false, epochs: 25, l2: 3e-4 },
  held: { all: false, epochs: 8, l2: 1e-4 },
};

/** Tasks that weights are trained on; German, Danish and Norwegian titles are only measured. */
const trainedOn = /^t1a$|^t1b_|^t1c$|^t1d_(?:en|sv)$|^t3a$/;

/** Texts of the world that train each of its kinds, and posted titles that train theirs. */
const mostWorldTexts = 6000;
const mostPosted = 7400;

const named = (row: readonly number[]) => Object.fromEntries(featureNames.map((name, i) => [name, row[i] ?? 0]));

const weightsOf = (examples: readonly Example[], kind: TextKind): LinkingWeights => {
  const row = trainSoftmax(examples, { features: featureCount, ...training[kind] });
  return { fuse: named(row), known: trainKnown(examples, row) };
};

/**
 * Trains all weights of the linker on an evaluation folder: the same folder and taxonomy give the same weights.
 * @param onStep told what is being done
 */
export async function tuneLinking(folder: string, taxonomy: Taxonomy, onStep: (step: string) => void): Promise<Tuned> {
  const tasks = await readItems(folder);
  const [skillTexts, titleTexts] = await Promise.all([worldSkills(folder), worldTitles(folder)]);
  const weights: Partial<Record<TextKind, LinkingWeights>> = {};
  onStep("light look-up of the world's texts");
  const light = makeRankers(taxonomy, { light: true });
  weights.listed = weightsOf(
    worldExamples(light.skills, thinned(skillTexts, mostWorldTexts), (text) => text),
    "listed",
  );
  const title = (text: string) => readTitle(text).linkable;
  weights.held = weightsOf(worldExamples(light.occupations, thinned(titleTexts, mostWorldTexts), title), "held");
  const rankers = makeRankers(taxonomy);
  const byKind = new Map<TextKind, LinkingItem[]>();
  for (const [task, items] of tasks) {
    if (!trainedOn.test(task)) continue;
    byKind.set(kindOf(task), [...(byKind.get(kindOf(task)) ?? []), ...items]);
  }
  const measured: TaskMetrics[] = [];
  for (const [kind, items] of byKind) {
    onStep(`${kind}: ${items.length} texts`);
    const examples = itemExamples(rankers, kind === "posted" ? thinned(items, mostPosted) : items);
    const more = kind === "name" ? worldExamples(rankers.skills, thinned(skillTexts, 250), (text) => text) : [];
    measured.push(...crossValidated(examples, more, { features: featureCount, ...training[kind] }));
    weights[kind] = weightsOf([...examples, ...more], kind);
  }
  onStep("thresholds");
  const complete = weights as LinkerWeights;
  const thresholds = findThresholds(buildLinker(taxonomy, { light: true, weights: complete }), skillTexts);
  return { weights: complete, thresholds, crossValidated: measured };
}
