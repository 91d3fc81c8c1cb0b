import { stemsOf } from "../labels/stems.ts";
import type { LabelledConcept } from "../labels/table.ts";
import { keyWords, labelKey, labelLanguages, stem, stopWords } from "../normalise/index.ts";
import { type Splitter, splitter, stemCounts } from "./compounds.ts";
import { modelOne, type Pair, type WordTable } from "./model-one.ts";
import { type Nearest, nearestWord } from "./nearest.ts";

/** Words of one language with the English stems that stand for them. */
export interface Dictionary {
  readonly language: number;
  readonly units: ReadonlyMap<string, number>;
  readonly table: WordTable;
  /** English stems by number. */
  readonly english: readonly string[];
  readonly split: Splitter;
  readonly nearest: Nearest;
}

class Numbers {
  readonly map = new Map<string, number>();
  constructor(...reserved: string[]) {
    for (const word of reserved) this.of(word);
  }
  of(word: string): number {
    const before = this.map.get(word);
    if (before !== undefined) return before;
    this.map.set(word, this.map.size);
    return this.map.size - 1;
  }
}

/** Whole stems of a text's words, and the parts of those that are compounds. */
function unitsOf(key: string, language: number, split: Splitter): string[] {
  const of = labelLanguages[language] ?? "en";
  const out = new Set<string>();
  for (const word of keyWords(key)) {
    if (stopWords[of].has(word)) continue;
    out.add(stem(word, of));
    for (const part of split.parts(word)) out.add(part);
  }
  return [...out];
}

/** Learns the dictionary of Finnish (1) or Swedish (2) from labels of the same concepts; null where there are none. */
export function dictionary(concepts: readonly LabelledConcept[], language: number): Dictionary | null {
  const of = labelLanguages[language] ?? "en";
  const both = concepts.filter((concept) => concept.label[of] !== "" && concept.label.en !== "");
  if (both.length === 0) return null;
  const keys = both.map((concept) => labelKey(concept.label[of]));
  const split = splitter(stemCounts(keys, of), language);
  const units = new Numbers("");
  const english = new Numbers();
  const pairs: Pair[] = [];
  both.forEach((concept, i) => {
    const source = unitsOf(keys[i] as string, language, split).map((unit) => units.of(unit));
    const pair = (label: string, weight: number) => {
      const target = stemsOf(labelKey(label), 0).map((root) => english.of(root));
      if (source.length > 0 && target.length > 0) pairs.push({ source, target, weight });
    };
    pair(concept.label.en, 1);
  });
  const table = modelOne(pairs, {
    sources: units.map.size,
    targets: english.map.size,
    rounds: 5,
    keep: 10,
    least: 0.02,
  });
  return {
    language,
    units: units.map,
    table,
    english: [...english.map.keys()],
    split,
    nearest: nearestWord([...units.map.keys()]),
  };
}

/** Adds what a word stands for in English to a bag of weighted stems; false where the dictionary has nothing. */
export function translateWord(of: Dictionary, word: string, bag: Map<string, number>): boolean {
  const language = labelLanguages[of.language] ?? "en";
  const add = (unit: number, weight: number) => {
    for (let i = of.table.offset[unit] as number; i < (of.table.offset[unit + 1] as number); i++) {
      const root = of.english[of.table.target[i] as number] as string;
      bag.set(root, (bag.get(root) ?? 0) + weight * (of.table.probability[i] as number));
    }
  };
  const whole = of.units.get(stem(word, language));
  const parts = of.split.parts(word);
  if (whole !== undefined) {
    add(whole, parts.length > 0 ? 0.6 : 1);
  }
  if (parts.length > 0) {
    for (const part of parts) {
      const unit = of.units.get(part);
      if (unit !== undefined) add(unit, whole === undefined ? 0.9 : 0.5);
    }
  }
  if (whole !== undefined || parts.length > 0) return true;
  const near = of.nearest.find(stem(word, language));
  if (near === null) return false;
  const unit = of.units.get(near.word);
  if (unit !== undefined) add(unit, near.likeness);
  return unit !== undefined;
}
