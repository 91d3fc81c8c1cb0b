import type { Candidate, CandidateInput } from "./candidates-api.ts";

/** A person's decision about what words mean; a mere proposal is left to the linker again. */
const decided = (link: Candidate["skills"][number]["link"]) =>
  link.state === "confirmed" ? { conceptId: link.conceptId } : link.state === "refused" ? { conceptId: null } : {};

/** What takes a decision about a skill back: what was decided before it, or that nobody had. */
export const before = (link: Candidate["skills"][number]["link"]): string | null =>
  link.state === "confirmed" ? link.conceptId : link.state === "refused" ? null : "undecided";

/** The skills of a read profile as they are written back, decisions kept. */
export const skillInputs = (candidate: Pick<Candidate, "skills">): CandidateInput["skills"] =>
  candidate.skills.map(({ text, level, lastUsedYear, onCard, evidence, link }) => ({
    text,
    level,
    lastUsedYear,
    onCard,
    evidence,
    ...decided(link),
  }));

/** What the words of a read record's skills are linked to, in the viewer's language. */
export const linkedSkills = ({
  skills,
}: {
  skills: readonly Pick<Candidate["skills"][number], "text" | "link">[];
}): ReadonlyMap<string, string> =>
  new Map(
    skills.flatMap(({ text, link }) =>
      link.label && (link.state === "linked" || link.state === "confirmed") ? [[text, link.label] as const] : [],
    ),
  );

/** A read profile as the form edits it. */
export function inputOf(candidate: Candidate): CandidateInput {
  const {
    id: _id,
    programmeId: _programme,
    state: _state,
    pausedUntilOn: _paused,
    hasAccount: _account,
    missing: _missing,
    counsellor,
    publishedAt: _published,
    createdAt: _created,
    updatedAt: _updated,
    version: _version,
    ...rest
  } = structuredClone(candidate);
  return {
    ...rest,
    counsellorId: counsellor?.id ?? null,
    skills: skillInputs(candidate),
    targetOccupations: candidate.targetOccupations.map(({ text, link }) => ({ text, ...decided(link) })),
    experience: candidate.experience.map(({ id: _own, link, ...job }) => ({ ...job, ...decided(link) })),
    education: candidate.education.map(({ id: _own, ...one }) => one),
    credentials: candidate.credentials.map(({ id: _own, verifiedAt: _verified, ...one }) => one),
  };
}

/** A profile that nobody has written in yet. */
export const emptyCandidate = (locale: "en" | "fi" | "sv"): CandidateInput => ({
  preferredName: "",
  howToSayIt: "",
  legalName: "",
  email: null,
  phone: null,
  contactLinks: [],
  headline: "",
  goals: "",
  about: "",
  strengths: [],
  searchStatus: "looking",
  municipality: "",
  region: "",
  places: [],
  wouldMove: false,
  workModes: [],
  availableFromOn: null,
  workingTimes: [],
  contractTypes: [],
  payWish: null,
  workRight: "not_said",
  uiLocale: locale,
  textLanguage: locale,
  languages: [],
  helpOffers: [],
  helpWishes: [],
  blockedOrganisations: [],
  externalRef: null,
  counsellorId: null,
  targetOccupations: [],
  skills: [],
  experience: [],
  education: [],
  credentials: [],
});

/** A job of which nothing is said yet. */
export const freshJob = (): NonNullable<CandidateInput["experience"]>[number] => ({
  title: "",
  sector: null,
  fromMonth: null,
  toMonth: null,
  hoursPerWeek: null,
  employerName: "",
  place: "",
  country: null,
  deeds: [],
});
