import type { ConceptShare } from "../facts.ts";
import type { MatchModel } from "../model/match-model.ts";
import { eachSpokenFor, type Mention } from "./mentions.ts";

/** Occupations that inference weighs against each other, and what each mention says of them. */
export interface Pool {
  readonly occupations: readonly number[];
  /** `times[mention * occupations.length + place]`: how many times more often than chance. */
  readonly times: Float64Array;
  /** Per occupation of the classification: its place in the pool, -1 outside. */
  readonly placeOf: Int16Array;
}

/** So many occupations that the skills speak for most join those that the titles name. */
const BY_SKILLS = 15;

/** The `most` best of them, the lower number first among equals. Nearly all fall at the first look. */
function best(of: readonly number[], worth: Float64Array, most: number): number[] {
  const kept: number[] = [];
  for (const one of of) {
    const own = worth[one] ?? 0;
    let at = kept.length;
    for (; at > 0; at -= 1) {
      const before = kept[at - 1] ?? 0;
      const other = worth[before] ?? 0;
      if (other > own || (other === own && before < one)) break;
    }
    if (at === most) continue;
    kept.splice(at, 0, one);
    if (kept.length > most) kept.pop();
  }
  return kept;
}

/** The occupations that the skills speak for most: each mention counts by how much it says, less the more it says. */
function spokenForMost(model: MatchModel, mentions: readonly Mention[]): number[] {
  const size = model.taxonomy.occupations.length;
  const spoken = new Float64Array(size);
  const one = new Float64Array(size);
  const isTouched = new Uint8Array(size);
  const touched: number[] = [];
  let here: number[] = [];
  for (const mention of mentions) {
    eachSpokenFor(model, mention, (occupation, times) => {
      const before = one[occupation] ?? 0;
      if (before === 0) here.push(occupation);
      one[occupation] = before + times;
    });
    for (const occupation of here) {
      spoken[occupation] = (spoken[occupation] ?? 0) + Math.log1p(one[occupation] ?? 0);
      one[occupation] = 0;
      if (isTouched[occupation] === 1) continue;
      isTouched[occupation] = 1;
      touched.push(occupation);
    }
    here = [];
  }
  return best(touched, spoken, BY_SKILLS);
}

/** The occupations that the titles name and those that the skills speak for most, sorted by number. */
export function poolOf(
  model: MatchModel,
  titles: readonly (readonly ConceptShare[])[],
  mentions: readonly Mention[],
): Pool {
  const named = titles.flatMap((title) => title.map((share) => share.concept));
  const occupations = [...new Set([...named, ...spokenForMost(model, mentions)])].sort((a, b) => a - b);
  const placeOf = new Int16Array(model.taxonomy.occupations.length).fill(-1);
  occupations.forEach((occupation, place) => {
    placeOf[occupation] = place;
  });
  const width = occupations.length;
  const times = new Float64Array(mentions.length * width);
  mentions.forEach((mention, m) => {
    eachSpokenFor(model, mention, (occupation, more) => {
      const at = placeOf[occupation] ?? -1;
      if (at >= 0) times[m * width + at] = (times[m * width + at] ?? 0) + more;
    });
  });
  return { occupations, times, placeOf };
}
