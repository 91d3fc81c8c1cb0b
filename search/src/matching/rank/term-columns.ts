import type { CandidateTerms } from "../vector/vectors.ts";

/** What the factors of one kind read of a candidate. */
const kinds = {
  languages: ["languages", "writtenIn"],
  place: ["municipality", "region", "otherRegions", "wouldMove"],
  terms: ["availableFromDay", "workingTimes", "contractTypes", "eqf", "credentials"],
  wishes: ["workModes", "targets", "payWish"],
} as const satisfies Readonly<Record<string, readonly (keyof CandidateTerms)[]>>;

export const termKinds = ["languages", "place", "terms", "wishes"] as const satisfies readonly (keyof typeof kinds)[];

const nothingSaid: CandidateTerms = {
  languages: [],
  writtenIn: null,
  municipality: null,
  region: null,
  otherRegions: [],
  wouldMove: null,
  workModes: [],
  availableFromDay: null,
  workingTimes: [],
  contractTypes: [],
  eqf: null,
  credentials: [],
  targets: [],
  payWish: null,
};

/** Terms of many candidates: people say the same few things, so each is kept once. */
export interface TermColumns {
  /** Per place and kind, in the order of `termKinds`, which of `said`: beside each other, since they are read together. */
  readonly which: Uint32Array;
  /** Per kind: terms of which only the fields of the kind are filled. */
  readonly said: readonly (readonly CandidateTerms[])[];
}

/** Lays terms out in columns, in the order given. */
export function termColumnsOf(all: readonly CandidateTerms[]): TermColumns {
  const which = new Uint32Array(all.length * termKinds.length);
  const said = termKinds.map((kind, at): CandidateTerms[] => {
    const different: CandidateTerms[] = [];
    const numbers = new Map<string, number>();
    all.forEach((terms, n) => {
      const key = JSON.stringify(kinds[kind].map((field) => terms[field]));
      let number = numbers.get(key);
      if (number === undefined) {
        number = different.length;
        numbers.set(key, number);
        different.push({ ...nothingSaid, ...Object.fromEntries(kinds[kind].map((field) => [field, terms[field]])) });
      }
      which[n * termKinds.length + at] = number;
    });
    return different;
  });
  return { which, said };
}

/** The terms of one place, as they were put in. */
export function termsAt({ which, said }: TermColumns, n: number): CandidateTerms {
  const of = (at: number) => said[at]?.[which[n * termKinds.length + at] ?? 0] ?? nothingSaid;
  const [languages, place, terms, wishes] = [of(0), of(1), of(2), of(3)];
  return {
    languages: languages.languages,
    writtenIn: languages.writtenIn,
    municipality: place.municipality,
    region: place.region,
    otherRegions: place.otherRegions,
    wouldMove: place.wouldMove,
    workModes: wishes.workModes,
    availableFromDay: terms.availableFromDay,
    workingTimes: terms.workingTimes,
    contractTypes: terms.contractTypes,
    eqf: terms.eqf,
    credentials: terms.credentials,
    targets: wishes.targets,
    payWish: wishes.payWish,
  };
}
