import type { CefrNumber } from "../facts.ts";
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
  /** Per language that anybody names or writes in: what each different thing said of languages tells of it. */
  readonly languages: ReadonlyMap<string, Uint8Array>;
}

/** One more than the level stated, 0 to 6, or this where none is; 0 where the language is not named. */
const noLevel = 8;
/** Added where the texts are written in the language. */
const writtenBit = 16;
/** How many different things can be told of one language. */
export const tellings = 32;

/** What can be told of one language, as the terms of somebody who tells no more than that. */
export function toldOf(language: string, telling: number): CandidateTerms {
  const level = telling % writtenBit;
  const stated = { language, level: level === noLevel ? null : ((level - 1) as CefrNumber) };
  const writtenIn = telling >= writtenBit ? language : null;
  return { ...nothingSaid, languages: level === 0 ? [] : [stated], writtenIn };
}

function tellingsBy(said: readonly CandidateTerms[]): Map<string, Uint8Array> {
  const all = new Map<string, Uint8Array>();
  const of = (language: string) => {
    const known = all.get(language) ?? new Uint8Array(said.length);
    all.set(language, known);
    return known;
  };
  said.forEach(({ languages, writtenIn }, number) => {
    for (const { language, level } of languages) {
      const told = of(language);
      if (told[number] === 0) told[number] = level === null ? noLevel : level + 1;
    }
    if (writtenIn !== null) {
      const told = of(writtenIn);
      told[number] = (told[number] ?? 0) + writtenBit;
    }
  });
  return all;
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
  return { which, said, languages: tellingsBy(said[0] ?? []) };
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
