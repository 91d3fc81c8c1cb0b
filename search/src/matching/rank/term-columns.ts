import type { CandidateTerms } from "../vector/vectors.ts";

/** What the factors of one kind read of a candidate. */
const kinds = {
  languages: ["languages", "writtenIn"],
  place: ["municipality", "region", "otherRegions", "wouldMove"],
  terms: ["availableFromDay", "workingTimes", "contractTypes", "eqf", "credentials"],
  wishes: ["workModes", "targets", "payWish"],
} as const satisfies Readonly<Record<string, readonly (keyof CandidateTerms)[]>>;

export type TermKind = keyof typeof kinds;
export const termKinds = Object.keys(kinds) as readonly TermKind[];

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

/** Terms of one kind for many candidates: people say the same few things, so each is kept once. */
export interface TermColumn {
  /** Per place, which of `said`. */
  readonly which: Uint32Array;
  /** Terms of which only the fields of the kind are filled. */
  readonly said: readonly CandidateTerms[];
}
export type TermColumns = Readonly<Record<TermKind, TermColumn>>;

function columnOf(all: readonly CandidateTerms[], kind: TermKind): TermColumn {
  const said: CandidateTerms[] = [];
  const numbers = new Map<string, number>();
  const which = Uint32Array.from(all, (terms) => {
    const key = JSON.stringify(kinds[kind].map((field) => terms[field]));
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const own = Object.fromEntries(kinds[kind].map((field) => [field, terms[field]]));
    numbers.set(key, said.length);
    return said.push({ ...nothingSaid, ...own }) - 1;
  });
  return { which, said };
}

/** Lays terms out in columns, in the order given. */
export const termColumnsOf = (all: readonly CandidateTerms[]): TermColumns => ({
  languages: columnOf(all, "languages"),
  place: columnOf(all, "place"),
  terms: columnOf(all, "terms"),
  wishes: columnOf(all, "wishes"),
});

/** The terms of one place, as they were put in. */
export function termsAt(columns: TermColumns, n: number): CandidateTerms {
  const of = (kind: TermKind) => columns[kind].said[columns[kind].which[n] ?? 0] ?? nothingSaid;
  const [languages, place, terms, wishes] = [of("languages"), of("place"), of("terms"), of("wishes")];
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
