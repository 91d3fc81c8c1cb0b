import { cefrLevels } from "@tuttu/schema";
import type { CandidateFacts, CefrNumber, ConceptShare, SkillClaim, Taxonomy, WorkModeName } from "@tuttu/search";
import type { Card, Meanings, ShownBand, ShownOccupation } from "./card.ts";
import { leastLevel } from "./search-record.ts";

/** Years in the middle of a band. */
const yearsOf: Readonly<Record<ShownBand, number>> = {
  under_1: 0.5,
  "1_to_3": 2,
  "3_to_5": 4,
  "5_to_10": 7.5,
  over_10: 12,
  under_5: 2.5,
  from_5: 9,
};
/** Some month: jobs of a card have a length and no date. */
const someMonth = 24_000;
/** A group of so many occupations says too little of what somebody works as. */
const groupMax = 60;
/** A title that was linked by itself is linked wrongly one time in fifty: skills and headline may still say otherwise. */
const certain = 0.98;

const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

/** Occupations by the ISCO-08 groups that they stand in, of a taxonomy. */
function groupsOf({ occupations }: Taxonomy): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [number, { iscoGroup }] of occupations.entries()) {
    for (const digits of [4, 2, 1]) {
      const code = iscoGroup.slice(0, digits);
      groups.set(code, [...(groups.get(code) ?? []), number]);
    }
  }
  return groups;
}

/** Turns cards into what matching may know, by one taxonomy. The full profile is not read here, so it cannot count. */
export class CardReader {
  readonly #taxonomy: Taxonomy;
  readonly #groups: ReadonlyMap<string, readonly number[]>;

  constructor(taxonomy: Taxonomy) {
    this.#taxonomy = taxonomy;
    this.#groups = groupsOf(taxonomy);
  }

  #shares(means: Meanings, numbers: ReadonlyMap<string, number>): ConceptShare[] {
    const shares = new Map<number, number>();
    for (const [id, p] of means) {
      const concept = numbers.get(id);
      if (concept !== undefined) shares.set(concept, Math.max(p, shares.get(concept) ?? 0));
    }
    return [...shares].map(([concept, p]) => ({ concept, p }));
  }

  #occupation(shown: ShownOccupation | null): ConceptShare[] {
    if (shown === null) return [];
    if (shown.concept !== null) return this.#shares([[shown.concept, certain]], this.#taxonomy.occupationNumber);
    if (shown.among.length > 0) {
      const likely = certain / shown.among.length;
      return this.#shares(
        shown.among.map((id) => [id, likely]),
        this.#taxonomy.occupationNumber,
      );
    }
    const group = this.#groups.get(shown.isco) ?? [];
    return group.length > groupMax ? [] : group.map((concept) => ({ concept, p: 1 / group.length }));
  }

  /** What a title may mean: each as likely as the other, since a card does not say how likely. */
  #perhaps(all: readonly ShownOccupation[]): ConceptShare[] {
    const shares = new Map<number, number>();
    for (const { concept, p } of all.flatMap((one) => this.#occupation(one))) {
      shares.set(concept, (shares.get(concept) ?? 0) + p / all.length);
    }
    return [...shares].map(([concept, p]) => ({ concept, p }));
  }

  #skill({ text, level, evidence, means }: Card["skills"][number]): SkillClaim {
    const links = this.#shares(means, this.#taxonomy.skillNumber);
    return { text, links, level, state: evidence.length > 0 ? "shown" : "claimed", evidence };
  }

  facts(card: Card): CandidateFacts {
    const eqf = card.education.flatMap((one) => one.eqf ?? []);
    return {
      jobs: card.jobs.map(({ occupation, perhaps, length }) => ({
        title: "",
        occupations: occupation === null ? this.#perhaps(perhaps) : this.#occupation(occupation),
        fromMonth: length === null ? null : someMonth - Math.round(yearsOf[length] * 12),
        toMonth: length === null ? null : someMonth,
        skills: [],
      })),
      headline: this.#shares(card.headline.means, this.#taxonomy.occupationNumber),
      skills: card.skills.map((skill) => this.#skill(skill)),
      languages: card.languages.map(({ language, level }) => ({
        language,
        level: level === null ? null : ((cefrLevels.indexOf(leastLevel(level)) + 1) as CefrNumber),
        about: level !== null && level.length === 1,
      })),
      writtenIn: null,
      municipality: null,
      region: card.region,
      otherRegions: [],
      wouldMove: card.wouldMove,
      workModes: card.workModes as WorkModeName[],
      availableFromDay: card.start === null ? null : dayOf(card.start.from),
      workingTimes: card.workingTimes,
      contractTypes: card.contractTypes,
      eqf: eqf.length === 0 ? null : Math.max(...eqf),
      credentials: card.credentials
        .filter(({ isValid }) => isValid)
        .map(({ name }) => ({ name: name.normalize("NFKC").toLowerCase().trim(), untilDay: null })),
      targets: card.occupations
        .filter(({ isWanted }) => isWanted)
        .map((shown) => ({ text: "", occupations: this.#occupation(shown) })),
      payWish: null,
    };
  }
}
