import type { CandidateInput } from "@tuttu/schema";
import type { CandidateParts, CandidateRows } from "./aggregate.ts";
import { type EvidenceTargets, evidenceRows } from "./evidence.ts";
import { keepIds } from "./keep-ids.ts";
import type { RowTools } from "./row-tools.ts";

/** The rows of a person's skills and of what supports them. */
export function skillRows(
  input: CandidateInput,
  id: string,
  tools: RowTools,
  before: CandidateRows | null,
  targets: EvidenceTargets,
): Pick<CandidateParts, "skills" | "evidence"> {
  const sources = new Map(before?.skills.map((row) => [row.id, row.source]));
  const ids = keepIds(
    input.skills,
    before?.skills ?? [],
    { item: ({ text }) => text, stored: ({ text }) => text },
    () => tools.freshId("candidateSkill"),
  );
  const skills = input.skills.map((skill, position) => {
    const skillId = ids[position] as string;
    return {
      id: skillId,
      candidate_id: id,
      position,
      text: skill.text,
      level: skill.level as 1 | 2 | 3 | 4 | null,
      last_used_year: skill.lastUsedYear,
      on_card: skill.onCard ? 1 : 0,
      source: sources.get(skillId) ?? ("list" as const),
      ...tools.link("skill", skill),
    };
  });
  return {
    skills,
    evidence: input.skills.flatMap((skill, at) => evidenceRows(ids[at] as string, skill.evidence, targets)),
  };
}

/** The skills of a profile whose history was changed and whose skills were not: what pointed at a gone item stays a note. */
export function withHistoryOf(
  kept: Pick<CandidateParts, "skills" | "evidence">,
  { experience, credentials }: EvidenceTargets,
): Pick<CandidateParts, "skills" | "evidence"> {
  const there = new Set([...experience, ...credentials]);
  return {
    skills: kept.skills,
    evidence: kept.evidence.map((row) =>
      row.ref_id === null || there.has(row.ref_id) ? row : { ...row, ref_id: null },
    ),
  };
}
