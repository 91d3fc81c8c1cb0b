import type { Candidate } from "../candidates-api.ts";

/** How a profile stands towards others: what its person can do about it differs by this. */
export type Standing = "draft" | "in_review" | "published" | "paused" | "withdrawn" | "frozen";

export const standingOf = ({ state }: Pick<Candidate, "state">): Standing =>
  state === "invited" ? "draft" : state === "restricted" || state === "erased" ? "frozen" : state;

/** One step on the way to the first introduction, and the control of the profile where it is made. */
export interface Step {
  readonly id: "find" | "goals" | "publish";
  readonly field: string;
  readonly done: boolean;
}

/** The steps of somebody who is not published yet: something to be found by, goals, publishing. */
export const firstSteps = (candidate: Candidate): readonly Step[] => [
  { id: "find", field: "f-skills", done: candidate.missing.length === 0 },
  { id: "goals", field: "f-goals", done: candidate.goals.trim() !== "" },
  { id: "publish", field: "", done: standingOf(candidate) === "published" },
];
