import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import { type ConceptIndex, conceptIndex } from "./labels/concept-index.ts";
import { descriptionSource } from "./meaning/description.ts";
import { meaningSource } from "./meaning/source.ts";
import { type MeaningSpace, meaningSpace } from "./meaning/space.ts";
import { occupationPriors, skillPriors } from "./rank/priors.ts";
import { Ranker } from "./rank/ranker.ts";
import { type WindowSource, windowSource } from "./sentences/source.ts";
import { dictionary } from "./translate/dictionary.ts";
import { dictionaryChoice, languageGuess } from "./translate/language.ts";
import { translationSource } from "./translate/source.ts";
import { synonymSource, synonyms } from "./translate/synonyms.ts";
import type { LinkerOptions } from "./types.ts";

/** Looks up skills and occupations of one taxonomy. */
export interface Rankers {
  readonly skills: Ranker;
  readonly occupations: Ranker;
  /** Says which words of a sentence a skill came from; null in a light build. */
  readonly skillWindows: WindowSource | null;
  /** Null in a light build. */
  readonly space: MeaningSpace | null;
}

/** Grams in more than this share of the labels are left out. */
const commonShare = 0.1;

const takeFull = 50;
const takeLight = 25;

/** Concepts that a description may add to a pool. */
const takeDescribed = 30;

interface Indexes {
  readonly skills: ConceptIndex;
  readonly occupations: ConceptIndex;
}

const indexesByTaxonomy = new WeakMap<Taxonomy, Indexes>();

/** The labels of a taxonomy, indexed once however many rankers look things up in them: they are half of a linker. */
function indexesOf(taxonomy: Taxonomy): Indexes {
  const before = indexesByTaxonomy.get(taxonomy);
  if (before !== undefined) return before;
  const made = {
    skills: conceptIndex(taxonomy.skills, skillPriors(taxonomy), commonShare),
    occupations: conceptIndex(taxonomy.occupations, occupationPriors(taxonomy), commonShare),
  };
  indexesByTaxonomy.set(taxonomy, made);
  return made;
}

/** Builds what looks texts up. `light` leaves out translation, synonyms, meaning, descriptions and windows. */
export function makeRankers(taxonomy: Taxonomy, options: LinkerOptions = {}): Rankers {
  const { skills: skillIndex, occupations: occupationIndex } = indexesOf(taxonomy);
  if (options.light === true) {
    return {
      skills: new Ranker(skillIndex, [], takeLight),
      occupations: new Ranker(occupationIndex, [], takeLight),
      skillWindows: null,
      space: null,
    };
  }
  const all = [...taxonomy.skills, ...taxonomy.occupations];
  const dictionaries = [1, 2].flatMap((language) => dictionary(all, language) ?? []);
  const choose = dictionaryChoice(languageGuess(all));
  const space = meaningSpace(taxonomy);
  const same = synonyms(all);
  const skillWindows = windowSource(skillIndex);
  const tasks = (occupation: number) =>
    Array.from(taxonomy.essential[occupation] ?? [], (skill) => taxonomy.skills[skill]?.label.en ?? "");
  return {
    skills: new Ranker(
      skillIndex,
      [
        translationSource(skillIndex, dictionaries, choose),
        meaningSource(space, space.skills),
        descriptionSource(taxonomy.skills, () => [], takeDescribed),
        skillWindows,
        synonymSource(skillIndex, same),
      ],
      takeFull,
    ),
    occupations: new Ranker(
      occupationIndex,
      [
        translationSource(occupationIndex, dictionaries, choose),
        meaningSource(space, space.occupations),
        descriptionSource(taxonomy.occupations, tasks, takeDescribed),
        windowSource(occupationIndex),
        synonymSource(occupationIndex, same),
      ],
      takeFull,
    ),
    skillWindows,
    space,
  };
}
