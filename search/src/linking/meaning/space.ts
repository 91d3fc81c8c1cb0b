import type { Taxonomy } from "../../taxonomy/taxonomy.ts";
import { labelLanguages, stem, stopWords } from "../normalise/index.ts";
import { type ConceptText, columnOf, ownTexts, type WordMatrix, wordMatrix } from "./documents.ts";
import { type Dense, projected, subspace, unit } from "./svd.ts";

/** Skills, occupations and words of three languages as directions of one space (latent semantic indexing). */
export interface MeaningSpace {
  readonly width: number;
  readonly skills: Float32Array;
  readonly occupations: Float32Array;
  /** Direction of some words, null where none is known. */
  of(words: readonly string[]): Float32Array | null;
}

const widthDefault = 96;

function* textsOf(taxonomy: Taxonomy): Iterable<readonly ConceptText[]> {
  const asked = taxonomy.skills.map(() => [] as number[]);
  taxonomy.essential.forEach((skills, occupation) => {
    for (const skill of skills) asked[skill]?.push(occupation);
  });
  for (const [number, skill] of taxonomy.skills.entries()) {
    const near = (asked[number] ?? []).slice(0, 12).flatMap((occupation) => {
      const label = taxonomy.occupations[occupation]?.label.en ?? "";
      return label === "" ? [] : [{ text: label, language: 0, weight: 0.15 }];
    });
    yield [...ownTexts(skill), ...near];
  }
  for (const [number, occupation] of taxonomy.occupations.entries()) {
    const near = [...(taxonomy.essential[number] ?? [])].map((skill) => ({
      text: taxonomy.skills[skill]?.label.en ?? "",
      language: 0,
      weight: 0.15,
    }));
    yield [...ownTexts(occupation), ...near];
  }
}

export function meaningSpace(taxonomy: Taxonomy, wanted = widthDefault): MeaningSpace {
  const matrix: WordMatrix = wordMatrix(textsOf(taxonomy));
  const width = Math.min(wanted, matrix.rows, matrix.columns.size);
  const basis: Dense = subspace(matrix, width, 2);
  const concepts = projected(matrix, basis);
  const { columns, rarity } = matrix;
  const cut = taxonomy.skills.length * width;
  return {
    width,
    skills: concepts.data.slice(0, cut),
    occupations: concepts.data.slice(cut),
    of(words) {
      const out = new Float32Array(width);
      let known = false;
      labelLanguages.forEach((of, language) => {
        for (const word of words) {
          if (stopWords[of].has(word)) continue;
          const column = columns.get(columnOf(stem(word, of), language));
          if (column === undefined) continue;
          known = true;
          const weight = rarity[column] as number;
          for (let k = 0; k < width; k++) out[k]! += weight * (basis.data[column * width + k] as number);
        }
      });
      if (!known) return null;
      unit(out, 0, width);
      return out;
    },
  };
}
