import type { CandidateInput } from "@tuttu/schema";
import { itemKeys, levelKey } from "./given-items.ts";

/** The fields that an import speaks of; of the others it has nothing to say, and they stay as they are. */
export type SaidOfCandidate = Partial<CandidateInput>;

/** What is known of the lists of a profile beside their words. */
export interface MergeFacts {
  /** Whether the file before gave this item; what it gave and gives no more is gone. */
  readonly wasGiven: (item: string) => boolean;
  /** Skills, by their words, about whose concept a person has decided. */
  readonly decided: ReadonlySet<string>;
}

type List = "skills" | "languages" | "experience" | "education" | "credentials";
type Evidence = CandidateInput["skills"][number]["evidence"][number];

const sayPaper = (paper: CandidateInput["credentials"][number] | undefined) =>
  paper === undefined ? null : JSON.stringify([paper.name, paper.number]);
const sayJob = (job: CandidateInput["experience"][number] | undefined) =>
  job === undefined ? null : itemKeys.experience(job);

/** Where the item that evidence names stands after the import; what it named and is gone leaves its note. */
function moved(evidence: Evidence, before: CandidateInput, after: CandidateInput): Evidence {
  const { position } = evidence;
  if (position === null) return evidence;
  const [from, to] =
    evidence.kind === "credential"
      ? [before.credentials.map(sayPaper), after.credentials.map(sayPaper)]
      : [before.experience.map(sayJob), after.experience.map(sayJob)];
  const at = to.indexOf(from[position] ?? null);
  return { ...evidence, position: at === -1 ? null : at };
}

/**
 * A list after an import: what the file gives, joined with what stands of it, then what others have added. What the file
 * before gave and this one does not is gone, unless `isKept` says that a person has made it their own.
 */
function merged<L extends List>(
  list: L,
  before: CandidateInput,
  given: CandidateInput[L],
  {
    join,
    isKept,
  }: {
    readonly join: (given: CandidateInput[L][number], stood: CandidateInput[L][number]) => CandidateInput[L][number];
    readonly isKept: (stood: CandidateInput[L][number], key: string) => boolean;
  },
): CandidateInput[L] {
  type One = CandidateInput[L][number];
  const keyOf = itemKeys[list] as (one: One) => string;
  const stood = before[list] as One[];
  const known = new Map(stood.map((one) => [keyOf(one), one]));
  const taken = (given as One[]).map((one) => {
    const there = known.get(keyOf(one));
    return there === undefined ? one : join(one, there);
  });
  const keys = new Set((given as One[]).map(keyOf));
  return [...taken, ...stood.filter((one) => !keys.has(keyOf(one)) && isKept(one, keyOf(one)))] as CandidateInput[L];
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === "" || value === false || (Array.isArray(value) && value.length === 0);

/** What the file tells of an item, and where it tells nothing what stands. */
const filled = <T extends object>(given: T, stood: T, tells: readonly (keyof T)[] = []): T => {
  const entries = Object.entries(given).filter(([name, value]) => !isEmpty(value) || tells.includes(name as keyof T));
  return { ...stood, ...Object.fromEntries(entries) };
};

/**
 * A profile after an import. Fields that the file speaks of are taken, also where it empties them; lists lose what the
 * file before gave and this one does not, and keep what a person or staff added, changed or decided: a level that is not
 * the one the file gave stays until the file gives another one.
 */
export function mergeImported(
  before: CandidateInput,
  said: SaidOfCandidate,
  { wasGiven, decided }: MergeFacts,
): CandidateInput {
  const after: CandidateInput = { ...before, ...said };
  const isOthers = (_: unknown, key: string) => !wasGiven(key);
  if (said.experience !== undefined) {
    const join = (given: CandidateInput["experience"][number], stood: CandidateInput["experience"][number]) =>
      filled(given, stood, ["toMonth"]);
    after.experience = merged("experience", before, said.experience, { join, isKept: isOthers });
  }
  if (said.education !== undefined) {
    after.education = merged("education", before, said.education, { join: filled, isKept: isOthers });
  }
  if (said.credentials !== undefined) {
    after.credentials = merged("credentials", before, said.credentials, { join: filled, isKept: isOthers });
  }
  if (said.languages !== undefined) {
    after.languages = merged("languages", before, said.languages, {
      join: (given, stood) =>
        given.cefr === null || wasGiven(levelKey.languages(given))
          ? {
              ...stood,
              isNative: stood.isNative || given.isNative,
              wantsToWorkIn: stood.wantsToWorkIn || given.wantsToWorkIn,
            }
          : { ...filled(given, stood), isNative: given.isNative },
      isKept: isOthers,
    });
  }
  if (said.skills !== undefined) {
    after.skills = merged("skills", before, said.skills, {
      join: (given, stood) => ({
        ...stood,
        text: given.text,
        level: given.level === null || wasGiven(levelKey.skills(given)) ? stood.level : given.level,
      }),
      isKept: (stood, key) =>
        !wasGiven(key) ||
        !wasGiven(levelKey.skills(stood)) ||
        stood.evidence.length > 0 ||
        stood.lastUsedYear !== null ||
        decided.has(stood.text),
    });
  }
  const skills = after.skills.map((skill) => ({
    ...skill,
    evidence: skill.evidence.map((one) => moved(one, before, after)),
  }));
  return { ...after, skills };
}
