import type { LabelLanguage, LabelLists, LabelSet } from "../../taxonomy/taxonomy.ts";
import { labelKey, labelLanguages } from "../normalise/index.ts";

/** What skills and occupations have in common for linking. */
export interface LabelledConcept {
  readonly id: string;
  readonly label: LabelSet;
  readonly alt: LabelLists;
  readonly description: string;
}

/**
 * All labels of one kind of concept, numbered so that the labels of a concept stand together. A key (see `labelKey`)
 * stands once per concept; the preferred label of the first language wins.
 */
export interface LabelTable {
  readonly concepts: readonly LabelledConcept[];
  readonly size: number;
  /** First label of each concept; one more entry than concepts. */
  readonly first: Uint32Array;
  readonly concept: Uint32Array;
  /** Index into `labelLanguages`. */
  readonly language: Uint8Array;
  readonly preferred: Uint8Array;
  readonly key: readonly string[];
  /** As the taxonomy writes it. */
  readonly text: readonly string[];
}

export function labelTable(concepts: readonly LabelledConcept[]): LabelTable {
  const first = new Uint32Array(concepts.length + 1);
  const owner: number[] = [];
  const language: number[] = [];
  const preferred: number[] = [];
  const key: string[] = [];
  const text: string[] = [];
  concepts.forEach((concept, number) => {
    const seen = new Set<string>();
    const put = (label: string, at: number, first: 0 | 1) => {
      const k = labelKey(label);
      if (k === "" || seen.has(k)) return;
      seen.add(k);
      owner.push(number);
      language.push(at);
      preferred.push(first);
      key.push(k);
      text.push(label);
    };
    const each = (of: LabelLanguage, at: number) => {
      if (concept.label[of] !== "") put(concept.label[of], at, 1);
    };
    labelLanguages.forEach(each);
    labelLanguages.forEach((of, at) => {
      for (const label of concept.alt[of]) put(label, at, 0);
    });
    first[number + 1] = key.length;
  });
  return {
    concepts,
    size: key.length,
    first,
    concept: Uint32Array.from(owner),
    language: Uint8Array.from(language),
    preferred: Uint8Array.from(preferred),
    key,
    text,
  };
}
