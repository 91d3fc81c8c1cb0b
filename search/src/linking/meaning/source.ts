import { labelKey, tokens } from "../normalise/index.ts";
import { bestOf } from "../rank/best.ts";
import { at, featureCount } from "../rank/features.ts";
import { clearScores, raise, scores } from "../rank/signal.ts";
import type { Source } from "../rank/source.ts";
import type { MeaningSpace } from "./space.ts";

const take = 40;

/** Finds concepts by what their words stand together with; `vectors` are the concepts' directions in the space. */
export function meaningSource(space: MeaningSpace, vectors: Float32Array): Source {
  const { width } = space;
  const concepts = vectors.length / width;
  const score = scores(concepts);
  let asked: Float32Array | null = null;
  let around: Float32Array | null = null;
  const cosine = (a: Float32Array, concept: number) => {
    let dot = 0;
    for (let k = 0; k < width; k++) dot += (a[k] as number) * (vectors[concept * width + k] as number);
    return dot;
  };
  return {
    ask(query, options) {
      asked = space.of(query.words);
      around = options.context === undefined ? null : space.of(tokens(labelKey(options.context)));
      if (asked === null) return [];
      clearScores(score);
      for (let c = 0; c < concepts; c++) raise(score, c, cosine(asked, c));
      return bestOf(score, take);
    },
    describe(pool, rows) {
      pool.forEach((concept, place) => {
        if (asked !== null) rows[place * featureCount + at.meaning] = cosine(asked, concept);
        if (around !== null) rows[place * featureCount + at.contextMeaning] = cosine(around, concept);
      });
    },
  };
}
