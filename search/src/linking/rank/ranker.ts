import type { ConceptIndex } from "../labels/concept-index.ts";
import { askGrams, compare, type GramQuery, gramQuery } from "./ask-grams.ts";
import { bestOf } from "./best.ts";
import { at, featureCount, priorCount } from "./features.ts";
import { exactHits, overLabels, shapeFeatures, unionCover } from "./label-features.ts";
import { askStems, type Query, queryOf } from "./query.ts";
import { clear, cosines, type Scores, type Signal, scores, signal } from "./signal.ts";
import type { Source } from "./source.ts";

/** The concepts that a text may mean, with a row of features each. */
export interface Pool {
  readonly query: Query;
  readonly concepts: Uint32Array;
  /** Ids of all concepts, by number. */
  readonly ids: readonly string[];
  /** `featureCount` numbers per concept. */
  readonly rows: Float32Array;
}

export interface PoolOptions {
  readonly language?: string;
  readonly context?: string;
  readonly sentence?: boolean;
}

/** Looks a text up in every way it knows and describes what it finds. */
export class Ranker {
  readonly index: ConceptIndex;
  readonly sources: readonly Source[];
  readonly #grams: GramQuery;
  readonly #stems: Signal;
  readonly #score: Scores;
  readonly #mark: Int32Array;
  /** Ids of all concepts, by number. */
  readonly ids: readonly string[];
  readonly #take: number;
  #epoch = 0;

  /** `take`: concepts that letters and words may each add to a pool. */
  constructor(index: ConceptIndex, sources: readonly Source[], take: number) {
    this.#take = take;
    this.index = index;
    this.sources = sources;
    this.#grams = gramQuery(index);
    this.#stems = signal(index.stems.postings.mass, index.stemScale);
    this.#score = scores(index.table.concepts.length);
    this.ids = index.table.concepts.map((concept) => concept.id);
    this.#mark = new Int32Array(index.table.concepts.length);
  }

  pool(text: string, options: PoolOptions = {}): Pool {
    const { index } = this;
    const query = queryOf(text, index);
    clear(this.#stems);
    askGrams(query.core, index, this.#grams);
    askStems(query.stems, index, this.#stems);
    const found: number[] = [];
    const epoch = ++this.#epoch;
    const add = (concept: number) => {
      if (this.#mark[concept] === epoch) return;
      this.#mark[concept] = epoch;
      found.push(concept);
    };
    const exact = exactHits(index, query.key);
    if (exact.size === 0 && query.core !== query.key)
      for (const [c, how] of exactHits(index, query.core)) exact.set(c, how);
    for (const concept of exact.keys()) add(concept);
    for (const way of [this.#grams.signal, this.#stems]) {
      cosines(way, index.table, this.#score);
      bestOf(this.#score, this.#take).forEach(add);
    }
    for (const source of this.sources) for (const concept of source.ask(query, options)) add(concept);
    const concepts = Uint32Array.from(found).sort();
    compare(index, this.#grams, concepts);
    const rows = new Float32Array(concepts.length * featureCount);
    concepts.forEach((concept, place) => {
      this.#describe(concept, query, exact, rows, place * featureCount);
    });
    for (const source of this.sources) source.describe(concepts, rows);
    relate(rows, concepts.length);
    return { query, concepts, ids: this.ids, rows };
  }

  #describe(concept: number, query: Query, exact: ReadonlyMap<number, number>, rows: Float32Array, from: number): void {
    const { index } = this;
    const gram = overLabels(index, this.#grams.signal, concept);
    const stem = overLabels(index, this.#stems, concept);
    rows[from + at.gram] = gram.cosine;
    rows[from + at.gramPreferred] = gram.own;
    rows[from + at.gramLabelCover] = gram.labelCover;
    rows[from + at.gramQueryCover] = gram.queryCover;
    rows[from + at.gramSquare] = gram.cosine ** 3;
    rows[from + at.stem] = stem.cosine;
    rows[from + at.stemPreferred] = stem.own;
    rows[from + at.stemLabelCover] = stem.labelCover;
    rows[from + at.stemQueryCover] = stem.queryCover;
    rows[from + at.stemSquare] = stem.cosine ** 3;
    rows[from + at.stemUnionCover] = stem.cosine > 0 ? unionCover(index, query, this.#stems, concept) : 0;
    rows[from + at.rarity] = query.rarity;
    const how = exact.get(concept);
    if (how !== undefined) rows[from + how] = 1;
    rows[from + at.sameWords] = stem.cosine > 0.999 ? 1 : 0;
    shapeFeatures(index, query, stem.cosine > gram.cosine ? stem.label : gram.label, rows, from);
    for (let i = 0; i < priorCount; i++) {
      rows[from + at.prior0 + i] = index.priors[concept * priorCount + i] as number;
    }
  }
}

const related = [
  [at.gram, at.topGram],
  [at.stem, at.topStem],
  [at.description, at.topDescription],
  [at.translated, at.topTranslated],
  [at.synonym, at.topSynonym],
  [at.meaning, at.topMeaning],
  [at.windowGram, at.topWindow],
] as const;

/** Fills the `top…` features. */
function relate(rows: Float32Array, count: number): void {
  for (const [from, to] of related) {
    let most = 0;
    for (let i = 0; i < count; i++) most = Math.max(most, rows[i * featureCount + from] as number);
    if (most <= 0) continue;
    for (let i = 0; i < count; i++) {
      rows[i * featureCount + to] = Math.max(0, rows[i * featureCount + from] as number) / most;
    }
  }
}
