import { corpora } from "./fields.ts";
import type { CandidateDoc, IndexDoc } from "./index-doc.ts";

type Check = (value: unknown) => boolean;

const text =
  (max: number, min = 0): Check =>
  (value) =>
    typeof value === "string" && value.length >= min && value.length <= max;
const list =
  (of: Check, max: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= max && value.every(of);
const orNull =
  (of: Check): Check =>
  (value) =>
    value === null || of(value);
const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === "string" && pattern.test(value);

const id = text(200, 1);
const short = text(200);
const names = list(short, 500);
const level = orNull((value) => value === 1 || value === 2 || value === 3 || value === 4);

const skill: Check = (value) => {
  if (typeof value !== "object" || value === null) return false;
  const { id: concept, level: reached } = value as { id?: unknown; level?: unknown };
  return id(concept) && level(reached) && Object.keys(value).length === 2;
};

const shared: Readonly<Record<string, Check>> = {
  corpus: (value) => corpora.some((corpus) => corpus === value),
  id,
  programme: id,
  state: short,
  headline: text(2000),
  skillLabels: list(text(1000), 2000),
  text: text(200_000),
  skills: list(skill, 500),
  occupations: names,
  iscoGroups: list(matches(/^\d{1,4}$/), 200),
  languages: list(matches(/^[a-z]{2,3}(:[ABC][12])?$/), 300),
  municipalities: names,
  regions: names,
  workModes: names,
  workingTimes: names,
  contractTypes: names,
  startDay: orNull((value) => Number.isSafeInteger(value)),
  eqf: orNull((value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 8),
  profileLanguage: orNull(short),
  orderedAt: (value) => Number.isFinite(value),
};

const checks = {
  candidate: Object.entries<Check>({
    ...shared,
    type: short,
    searchStatus: short,
    counsellor: orNull(id),
    hiddenFrom: names,
  }),
  opening: Object.entries<Check>({ ...shared, type: short, organisation: id, kind: short }),
} as const;

const marks = list(text(40), 5_000);

/**
 * Whether a document is surely right; a tenth of the time that the schema takes, and it copies nothing. Where it says
 * no, the schema decides and names the reason.
 */
export function surelyRight(doc: IndexDoc): boolean {
  if (typeof doc !== "object" || doc === null) return false;
  const fields = checks[doc.type];
  if (fields === undefined) return false;
  const more = doc.type === "candidate" && "matching" in doc ? 1 : 0;
  if (Object.keys(doc).length !== fields.length + more) return false;
  if (more === 1 && !marks((doc as CandidateDoc).matching)) return false;
  return fields.every(([name, check]) => check((doc as unknown as Readonly<Record<string, unknown>>)[name]));
}
