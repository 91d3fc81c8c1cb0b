import type { CandidateEvidenceTable, EvidenceKind } from "@tuttu/schema";

/** What a profile says of a skill's evidence: the place of an experience or a credential in its list. */
export interface WrittenEvidence {
  readonly kind: EvidenceKind;
  readonly position: number | null;
  readonly note: string;
}

/** Ids of the items that evidence may name, in the order of their lists. */
export interface EvidenceTargets {
  readonly experience: readonly string[];
  readonly credentials: readonly string[];
}

const targetsOf = (kind: EvidenceKind, targets: EvidenceTargets): readonly string[] =>
  kind === "experience" ? targets.experience : kind === "credential" ? targets.credentials : [];

/** Whether `position` names something that is there; kinds without a list of their own name nothing. */
export function namesSomething({ kind, position }: WrittenEvidence, targets: EvidenceTargets): boolean {
  return position === null || position < targetsOf(kind, targets).length;
}

/** Rows of a skill's evidence. */
export function evidenceRows(
  skillId: string,
  written: readonly WrittenEvidence[],
  targets: EvidenceTargets,
): CandidateEvidenceTable[] {
  return written.map(({ kind, position, note }, at) => ({
    candidate_skill_id: skillId,
    position: at,
    kind,
    ref_id: position === null ? null : (targetsOf(kind, targets)[position] ?? null),
    note,
  }));
}

/** The evidence of a skill as the profile says it. Of an item that is gone only kind and note are left. */
export function writtenEvidence(rows: readonly CandidateEvidenceTable[], targets: EvidenceTargets): WrittenEvidence[] {
  return rows.map(({ kind, ref_id, note }) => {
    const at = ref_id === null ? -1 : targetsOf(kind, targets).indexOf(ref_id);
    return { kind, position: at === -1 ? null : at, note };
  });
}
