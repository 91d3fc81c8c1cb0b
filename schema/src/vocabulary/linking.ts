/** How a text and a concept of the taxonomy belong together. */

/**
 * unlinked: nothing near enough, stays text · proposed: alternatives wait for a person · linked: made by an import
 * above the threshold · confirmed, refused: a person has decided.
 */
export const linkStates = ["unlinked", "proposed", "linked", "confirmed", "refused"] as const;
export type LinkState = (typeof linkStates)[number];

/** In the place of a concept's id: nobody has decided what the text means, and the linker says it anew. */
export const undecided = "undecided";

export const skillKinds = ["skill", "knowledge", "transversal", "language"] as const;
export type SkillKindName = (typeof skillKinds)[number];

export const labelKinds = ["preferred", "alternative", "hidden"] as const;
export type LabelKind = (typeof labelKinds)[number];

export const occupationSkillRelations = ["essential", "optional"] as const;
export const conceptStatuses = ["current", "replaced", "obsolete"] as const;

export const importStates = ["uploaded", "reading", "checked", "running", "done", "failed", "cancelled"] as const;
export type ImportState = (typeof importStates)[number];
/** What a process at work on an import does now; in `searchable` search hears of what was written. */
export const importPhases = ["reading", "linking", "writing", "searchable"] as const;
export type ImportPhase = (typeof importPhases)[number];
export const importKinds = ["candidates", "openings"] as const;
export type ImportKind = (typeof importKinds)[number];
export const importFormats = ["csv", "jsonl", "json_resume", "job_posting"] as const;
export type ImportFormat = (typeof importFormats)[number];
export const importRowStates = ["new", "changed", "same", "faulty", "written"] as const;
export type ImportRowState = (typeof importRowStates)[number];
