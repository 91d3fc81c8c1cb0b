import type { CandidateInput } from "../candidates-api.ts";

type Periods = Pick<CandidateInput, "experience" | "education" | "credentials">;
type Moment = string | number | null | undefined;

/** Told only where both ends are said; months and days are ISO 8601, so their text sorts by time. */
const isBackwards = (from: Moment, to: Moment): boolean => Boolean(from) && Boolean(to) && String(to) < String(from);

/** Pointers of the ends that lie before their beginning: of jobs, education and certificates. */
export const endsBeforeBeginning = ({ experience, education, credentials }: Periods): string[] => [
  ...(experience ?? []).flatMap((one, at) =>
    isBackwards(one.fromMonth, one.toMonth) ? [`/experience/${at}/toMonth`] : [],
  ),
  ...(education ?? []).flatMap((one, at) => (isBackwards(one.fromYear, one.toYear) ? [`/education/${at}/toYear`] : [])),
  ...(credentials ?? []).flatMap((one, at) =>
    isBackwards(one.issuedOn, one.expiresOn) ? [`/credentials/${at}/expiresOn`] : [],
  ),
];
