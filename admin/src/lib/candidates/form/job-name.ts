import type { CandidateInput } from "../candidates-api.ts";

/** A job as it is named where several are listed: the title, and the employer where one is told. */
export const jobName = (
  job: Pick<NonNullable<CandidateInput["experience"]>[number], "title" | "employerName">,
): string => [job.title, job.employerName].filter(Boolean).join(", ");
