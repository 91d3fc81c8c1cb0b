import type { ConceptShare } from "../facts.ts";
import type { MatchModel } from "../model/match-model.ts";
import { eachSpokenFor, type Mention } from "./mentions.ts";

/** Occupations that inference weighs against each other, and what each mention says of them. */
export interface Pool {
  readonly occupations: readonly number[];
  /** `times[mention * occupations.length + place]`: how many times more often than chance. */
  readonly times: Float64Array;
}

/** So many occupations that the skills speak for most join those that the titles name. */
const BY_SKILLS = 15;

/** The occupations that the titles name and those that the skills speak for most, sorted by number. */
export function poolOf(
  model: MatchModel,
  titles: readonly (readonly ConceptShare[])[],
  mentions: readonly Mention[],
): Pool {
  const size = model.taxonomy.occupations.length;
  const spoken = new Float64Array(size);
  const one = new Float64Array(size);
  const touched = new Set<number>();
  for (const mention of mentions) {
    const here: number[] = [];
    eachSpokenFor(model, mention, (occupation, times) => {
      if (one[occupation] === 0) here.push(occupation);
      one[occupation] = (one[occupation] ?? 0) + times;
    });
    for (const occupation of here) {
      spoken[occupation] = (spoken[occupation] ?? 0) + Math.log1p(one[occupation] ?? 0);
      one[occupation] = 0;
      touched.add(occupation);
    }
  }
  const bySkills = [...touched].sort((a, b) => (spoken[b] ?? 0) - (spoken[a] ?? 0) || a - b).slice(0, BY_SKILLS);
  const named = titles.flatMap((title) => title.map((share) => share.concept));
  const occupations = [...new Set([...named, ...bySkills])].sort((a, b) => a - b);
  const place = new Map(occupations.map((occupation, i) => [occupation, i]));
  const times = new Float64Array(mentions.length * occupations.length);
  mentions.forEach((mention, m) => {
    eachSpokenFor(model, mention, (occupation, more) => {
      const at = place.get(occupation);
      if (at === undefined) return;
      const cell = m * occupations.length + at;
      times[cell] = (times[cell] ?? 0) + more;
    });
  });
  return { occupations, times };
}
