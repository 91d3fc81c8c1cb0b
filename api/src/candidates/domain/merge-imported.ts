import type { CandidateInput } from "@tuttu/schema";

/** The fields that an import says; what it does not say stays as it is. */
export type SaidOfCandidate = Partial<CandidateInput>;

type Skill = CandidateInput["skills"][number];
type Evidence = Skill["evidence"][number];

const key = (text: string): string => text.normalize("NFKC").toLowerCase().trim();
const sayJob = (job: CandidateInput["experience"][number] | undefined) =>
  job === undefined ? null : JSON.stringify([job.title, job.employerName, job.fromMonth]);
const sayPaper = (paper: CandidateInput["credentials"][number] | undefined) =>
  paper === undefined ? null : JSON.stringify([paper.name, paper.number]);

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
 * A profile after an import: the fields that the file says replace those that stand, and a skill that is named again
 * keeps the level and evidence that the person or staff gave it, since files bring neither.
 */
export function mergeImported(before: CandidateInput, said: SaidOfCandidate): CandidateInput {
  const after: CandidateInput = { ...before, ...said };
  const known = new Map(before.skills.map((skill) => [key(skill.text), skill]));
  const skills = after.skills.map((skill): Skill => {
    const stood = known.get(key(skill.text));
    if (stood === undefined) return skill;
    return {
      ...skill,
      level: skill.level ?? stood.level,
      lastUsedYear: skill.lastUsedYear ?? stood.lastUsedYear,
      onCard: stood.onCard,
      evidence: stood.evidence.map((one) => moved(one, before, after)),
    };
  });
  return { ...after, skills };
}
