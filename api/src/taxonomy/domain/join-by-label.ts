import type { LabelLists, LabelSet } from "@tuttu/search";

/** What two concepts are compared by. */
export interface Labelled {
  /** The concept's id on our side, its URI on the other. */
  readonly key: string;
  readonly label: LabelSet;
  readonly alt: LabelLists;
  /** Concepts of different classes never join: "French" the language is no kind of cooking. */
  readonly class: string;
  /** Kind of a skill, ISCO group of an occupation: what must agree too where the labels alone say too little. */
  readonly support: string;
}

/** Case, spaces and a trailing remark do not count: "Python (computer programming)" is "python". */
export const labelKey = (label: string): string =>
  label
    .toLowerCase()
    .replace(/\s*\([^()]*\)\s*$/, "")
    .replace(/\s+/g, " ")
    .trim();

type Index = Map<string, string | null>;

/** Label to key; null where several concepts of one class have the label. */
function index(concepts: readonly Labelled[], labelsOf: (concept: Labelled) => readonly string[]): Index {
  const found: Index = new Map();
  for (const concept of concepts) {
    for (const label of new Set(labelsOf(concept).map(labelKey))) {
      const at = `${concept.class}/${label}`;
      found.set(at, found.has(at) && found.get(at) !== concept.key ? null : concept.key);
    }
  }
  return found;
}

const preferred = (concept: Labelled) => [concept.label.en];
const alternative = (concept: Labelled) => concept.alt.en;
const nordic = (concept: Labelled) =>
  concept.label.fi === "" || concept.label.sv === ""
    ? []
    : [`${labelKey(concept.label.fi)}/${labelKey(concept.label.sv)}`];

const allLabels = (concept: Labelled): Set<string> =>
  new Set(
    (["en", "fi", "sv"] as const).flatMap((language) =>
      [concept.label[language], ...concept.alt[language]].map((label) => `${language}/${labelKey(label)}`),
    ),
  );

/** How many labels, in all languages, two concepts share. */
function sharedLabels(one: Labelled, other: Labelled): number {
  const labels = allLabels(other);
  return [...allLabels(one)].filter((label) => labels.has(label) && label.length > "en/".length).length;
}

/** An alternative label alone proves little: "controller" is also somebody who checks bus tickets. */
const sharedLabelsMin = 2;

/**
 * Joins our concepts to those of a release by their labels, surest first: equal preferred English labels; equal
 * preferred Finnish and Swedish labels; their preferred label among our alternatives, with the same kind or ISCO group;
 * our preferred label among theirs, with that and a second shared label. A label that several of their concepts have
 * joins nothing; every concept joins at most once, in the order given.
 * @returns our key to theirs
 */
export function joinByLabel(ours: readonly Labelled[], theirs: readonly Labelled[]): Map<string, string> {
  const joined = new Map<string, string>();
  const taken = new Set<string>();
  const byKey = new Map(theirs.map((concept) => [concept.key, concept]));
  const sameSupport = (one: Labelled, other: Labelled) => one.support === other.support;
  const rounds = [
    { labelsOf: preferred, index: index(theirs, preferred), agree: () => true },
    { labelsOf: nordic, index: index(theirs, nordic), agree: () => true },
    { labelsOf: alternative, index: index(theirs, preferred), agree: sameSupport },
    {
      labelsOf: preferred,
      index: index(theirs, alternative),
      agree: (one: Labelled, other: Labelled) => sameSupport(one, other) && sharedLabels(one, other) >= sharedLabelsMin,
    },
  ];
  for (const round of rounds) {
    for (const concept of ours) {
      if (joined.has(concept.key)) continue;
      for (const label of round.labelsOf(concept)) {
        const other = byKey.get(round.index.get(`${concept.class}/${labelKey(label)}`) ?? "");
        if (!other || taken.has(other.key) || !round.agree(concept, other)) continue;
        joined.set(concept.key, other.key);
        taken.add(other.key);
        break;
      }
    }
  }
  return joined;
}
