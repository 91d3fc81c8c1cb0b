import type { ExperienceBand } from "../../candidates/index.ts";
import type { ShownBand, ShownLevel, ShownOccupation, ShownStart } from "./card.ts";
import { type Nearness, rareSets } from "./rare-sets.ts";
import type { Traits } from "./traits.ts";

/** What a card tells is true of so many published people of the programme at least. */
export const sharedBy = 5;

/** The traits as a card tells them. Occupations and jobs stand in the order of the traits; null where nothing is told. */
export interface Shown {
  readonly region: string | null;
  readonly start: ShownStart | null;
  readonly occupations: readonly { readonly as: ShownOccupation | null; readonly band: ShownBand | null }[];
  readonly jobs: readonly { readonly band: ShownBand | null; readonly perhaps: readonly ShownOccupation[] }[];
  readonly languages: readonly ({ readonly language: string; readonly level: ShownLevel | null } | null)[];
}

/** What there is to share in a population. */
export interface Population {
  /** How many people share each value, at each fineness, by the value's name. */
  readonly counts: ReadonlyMap<string, number>;
  /** The rare occupations that one is laid together with, by its id; its own among them. */
  readonly setOf: ReadonlyMap<string, readonly string[]>;
}

const halves: Readonly<Record<ExperienceBand, "under_5" | "from_5">> = {
  under_1: "under_5",
  "1_to_3": "under_5",
  "3_to_5": "under_5",
  "5_to_10": "from_5",
  over_10: "from_5",
};

const quarterStart = (day: string): string => {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
};

/** Every form of a value from the finest on. The last one may be shared by too few as well: then it is not told. */
const startForms = (day: string): ShownStart[] => [
  { from: day, precision: "day" },
  { from: `${day.slice(0, 7)}-01`, precision: "month" },
  { from: quarterStart(day), precision: "quarter" },
];
const bandForms = (band: ExperienceBand): ShownBand[] => [band, halves[band]];
const levelForms = (level: Traits["languages"][number]["level"]): (ShownLevel | null)[] =>
  level === null ? [null] : [level, level.slice(0, 1) as ShownLevel, null];
const occupationForms = (concept: string, isco: string, set: readonly string[] = []): ShownOccupation[] => [
  { concept, isco, among: [] },
  ...(set.length > 1 ? [{ concept: null, isco, among: set }] : []),
  { concept: null, isco, among: [] },
  { concept: null, isco: isco.slice(0, 2), among: [] },
  { concept: null, isco: isco.slice(0, 1), among: [] },
];
const setName = (set: readonly string[]): string => `set ${set.join(" ")}`;

const named = {
  region: (region: string) => `region ${region}`,
  start: ({ from, precision }: ShownStart) => `start ${precision} ${from}`,
  band: (band: ShownBand) => `band ${band}`,
  language: (language: string, level: ShownLevel | null) => `language ${language} ${level ?? ""}`,
  occupation: ({ concept, isco, among }: ShownOccupation) =>
    among.length > 0 ? setName(among) : `occupation ${concept ?? isco}`,
  /** Counted apart from those of whom it is known: a viewer tells the two apart. */
  perhaps: ({ concept, isco }: ShownOccupation) => `perhaps ${concept ?? isco}`,
  /** A place and what somebody works as, roughly, tell most of who that is. */
  trade: (region: string, isco: string) => `trade ${region} ${isco.slice(0, 1)}`,
};

const bandsOf = ({ occupations, jobs }: Traits): ExperienceBand[] =>
  [...occupations, ...jobs].flatMap(({ band }) => band ?? []);

/** The names of everything that is true of somebody. */
export function* valuesOf(traits: Traits): Generator<string> {
  if (traits.region !== "") yield named.region(traits.region);
  for (const form of traits.start === null ? [] : startForms(traits.start)) yield named.start(form);
  for (const band of bandsOf(traits)) for (const form of bandForms(band)) yield named.band(form);
  for (const { language, level } of traits.languages) {
    for (const form of levelForms(level)) yield named.language(language, form);
  }
  for (const { concept, isco } of traits.jobs.flatMap((job) => job.perhaps)) {
    for (const form of occupationForms(concept, isco)) yield named.perhaps(form);
  }
  for (const { concept, isco } of traits.occupations) {
    for (const form of occupationForms(concept, isco)) yield named.occupation(form);
    yield named.trade(traits.region, isco);
  }
}

/** The rare occupations of each unit group, laid together. */
function setsIn(people: readonly Traits[], counts: ReadonlyMap<string, number>, near: Nearness): Population["setOf"] {
  const rare = new Map<string, { readonly concept: string; readonly isco: string; readonly people: number }>();
  for (const { concept, isco } of people.flatMap(({ occupations }) => occupations)) {
    const holders = counts.get(`occupation ${concept}`) ?? 0;
    if (holders < sharedBy) rare.set(concept, { concept, isco, people: holders });
  }
  const groups = Map.groupBy(rare.values(), ({ isco }) => isco);
  const sets = [...groups.values()].flatMap((group) => rareSets(group, sharedBy, near));
  return new Map(sets.flatMap((set) => set.map((concept) => [concept, set] as const)));
}

/** Counts each person once for each value. */
export function populationOf(people: readonly Traits[], near: Nearness): Population {
  const counts = new Map<string, number>();
  const count = (values: Iterable<string>): void => {
    for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  };
  for (const traits of people) count(valuesOf(traits));
  const setOf = setsIn(people, counts, near);
  // Who has two of one set is one person in it.
  for (const { occupations } of people) count(occupations.map(({ concept }) => setName(setOf.get(concept) ?? [])));
  return { counts, setOf };
}

/**
 * What the card of somebody tells, so that each thing told is true of `sharedBy` people: the finest form that is. Region
 * falls too where it and the rough trade of somebody together are shared by fewer. Same traits and population, same
 * result.
 * @param population must count the person
 */
export function coarsen(traits: Traits, population: Population): Shown {
  const isShared = (name: string): boolean => (population.counts.get(name) ?? 0) >= sharedBy;
  const band = (exact: ExperienceBand | null): ShownBand | null =>
    (exact === null ? [] : bandForms(exact)).find((form) => isShared(named.band(form))) ?? null;
  const occupations = traits.occupations.map(({ concept, isco, band: exact }) => {
    const forms = occupationForms(concept, isco, population.setOf.get(concept));
    const as = forms.find((form) => isShared(named.occupation(form))) ?? null;
    return { as, band: as === null ? null : band(exact) };
  });
  const perhaps = (meanings: Traits["jobs"][number]["perhaps"]): ShownOccupation[] => {
    const forms = meanings.flatMap(
      ({ concept, isco }) => occupationForms(concept, isco).find((form) => isShared(named.perhaps(form))) ?? [],
    );
    return [...new Map(forms.map((form) => [named.perhaps(form), form])).values()];
  };
  const trades = traits.occupations.filter((_, at) => occupations[at]?.as !== null);
  const isPlaceTold =
    isShared(named.region(traits.region)) && trades.every(({ isco }) => isShared(named.trade(traits.region, isco)));
  return {
    region: isPlaceTold ? traits.region : null,
    start: (traits.start === null ? [] : startForms(traits.start)).find((form) => isShared(named.start(form))) ?? null,
    occupations,
    jobs: traits.jobs.map((job) => ({ band: band(job.band), perhaps: perhaps(job.perhaps) })),
    languages: traits.languages.map(({ language, level }) => {
      const form = levelForms(level).find((one) => isShared(named.language(language, one)));
      return form === undefined ? null : { language, level: form };
    }),
  };
}
