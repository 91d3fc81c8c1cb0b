import type { CandidateInput } from "../candidates-api.ts";
import { toolsIn } from "./tools.ts";

/** What a hint is about; "not for me" is kept by it. The service knows the same list. */
export type HintId =
  | "goals"
  | "deeds"
  | "strengths"
  | "skills"
  | "tools"
  | "proof"
  | "old"
  | "overlap"
  | "education"
  | "contact";

/** One thing that would make a profile say more, and the pointer of the field that mends it. */
export interface Hint {
  readonly id: HintId;
  readonly pointer: string;
  /** The person's own words that it is about; empty where nothing stands yet. */
  readonly about: string;
}

type Job = NonNullable<CandidateInput["experience"]>[number];
/** What of a profile hints are read from. */
export type Hinted = Pick<
  CandidateInput,
  "goals" | "experience" | "strengths" | "skills" | "education" | "phone" | "contactLinks"
>;

const wordsOf = (text: string): string[] => text.toLocaleLowerCase().match(/\p{L}+/gu) ?? [];
const goalsAreLong = 60;
const fewSkills = 5;
const longAgoYears = 5;
/** From how many hours a week on two jobs at once make others ask. */
const fullTimeHours = 30;

/** A reason that only says the strength again is none. */
const repeats = (name: string, reason: string): boolean => {
  const known = new Set(wordsOf(name));
  return wordsOf(reason).filter((one) => !known.has(one)).length < 2;
};

const first = <T>(list: readonly T[] | undefined, is: (one: T, at: number) => boolean): [T, number] | undefined => {
  const at = list?.findIndex(is) ?? -1;
  return at === -1 ? undefined : [list?.[at] as T, at];
};

/** Whether two jobs, both of nearly all hours, go on at the same time for longer than a month of change. */
function cross(one: Job, other: Job): boolean {
  const hours = [one.hoursPerWeek ?? 0, other.hoursPerWeek ?? 0];
  if (hours.some((all) => all < fullTimeHours) || !one.fromMonth || !other.fromMonth) return false;
  const end = (job: Job) => job.toMonth ?? "9999-12";
  return other.fromMonth < end(one) && one.fromMonth < end(other);
}

/**
 * What would make a profile say more, the most telling first; no score, and nothing where all is said.
 * @param year the present year, by which "long ago" is counted
 */
export function hintsOf(profile: Hinted, year: number): Hint[] {
  const hints: Hint[] = [];
  const add = (id: HintId, pointer: string, about: string) => hints.push({ id, pointer, about });
  const { goals = "", experience = [], strengths, skills = [], education, phone, contactLinks } = profile;
  const deedsOf = (job: Job) => (job.deeds ?? []).filter((one) => one.trim());
  if (goals.trim().length < goalsAreLong) add("goals", "/goals", goals.trim());
  const bare = first(
    experience,
    (job) => job.title.trim() !== "" && deedsOf(job).every((one) => wordsOf(one).length < 3),
  );
  if (bare) add("deeds", `/experience/${bare[1]}/deeds`, bare[0].title);
  const claim = first(strengths, ({ name, reason }) => name.trim() !== "" && repeats(name, reason ?? ""));
  if (claim) add("strengths", `/strengths/${claim[1]}/reason`, claim[0].name);
  if (skills.length < fewSkills) add("skills", "/skills", "");
  const known = skills.map(({ text }) => text.toLocaleLowerCase());
  const tool = toolsIn(experience.flatMap(deedsOf).join("\n")).find(
    (one) => !known.some((text) => text.includes(one.toLocaleLowerCase())),
  );
  if (tool) add("tools", "/skills", tool);
  const top = first(skills, ({ level, evidence }) => level === 4 && (evidence ?? []).length === 0);
  if (top) add("proof", `/skills/${top[1]}/level`, top[0].text);
  const school = first(education, (one) => Boolean(one.degree || one.field) && !one.eqfLevel);
  if (school) add("education", `/education/${school[1]}/eqfLevel`, school[0].degree || school[0].field || "");
  if (!phone && (contactLinks ?? []).length === 0) add("contact", "/phone", "");
  const old = first(
    skills,
    ({ level, lastUsedYear }) =>
      (level ?? 0) >= 3 && Boolean(lastUsedYear) && (lastUsedYear ?? 0) < year - longAgoYears,
  );
  if (old) add("old", `/skills/${old[1]}/level`, old[0].text);
  const twice = first(experience, (job, at) => experience.some((other, place) => place < at && cross(job, other)));
  if (twice) add("overlap", `/experience/${twice[1]}/fromMonth`, twice[0].title);
  return hints;
}

const atOnce = 3;

/** The hints that are shown: not those that the person has put aside, and never many. */
export const shownHints = (hints: readonly Hint[], aside: readonly string[]): readonly Hint[] =>
  hints.filter(({ id }) => !aside.includes(id)).slice(0, atOnce);
