import type { Opening, OpeningInput } from "./openings-api.ts";

type SkillInputs = NonNullable<OpeningInput["skills"]>;

const decided = (link: Opening["occupation"]) =>
  link.state === "confirmed" ? link.conceptId : link.state === "refused" ? null : undefined;

/** The asked skills of a read opening as they are written back, decisions kept. */
export const openingSkillInputs = (opening: Pick<Opening, "skills">): SkillInputs =>
  opening.skills.map(({ text, need, level, learnableInWeeks, link }) => {
    const conceptId = decided(link);
    return { text, need, level, learnableInWeeks, ...(conceptId === undefined ? {} : { conceptId }) };
  });

/** A read opening as the form edits it. */
export function openingInputOf(opening: Opening): OpeningInput {
  const {
    id: _id,
    programmeId: _programme,
    organisation,
    organisationIsVetted: _vetted,
    state: _state,
    closingReason: _reason,
    occupation,
    skills: _skills,
    publishedAt: _published,
    createdAt: _created,
    updatedAt: _updated,
    version: _version,
    hints: _hints,
    missing: _missing,
    ...rest
  } = structuredClone(opening);
  const occupationId = decided(occupation);
  return {
    ...rest,
    organisationId: organisation.id,
    skills: openingSkillInputs(opening),
    ...(occupationId === undefined ? {} : { occupationId }),
  };
}

/** An opening that nobody has written in yet. */
export const emptyOpening = (organisationId: string, locale: "en" | "fi" | "sv"): OpeningInput => ({
  organisationId,
  kind: "job",
  visibility: "programme",
  title: "",
  description: "",
  tasks: [],
  occupationText: "",
  languages: [],
  workMode: "on_site",
  municipality: "",
  region: "",
  workingTimes: [],
  contractTypes: [],
  duration: "",
  startsOn: null,
  startsAtOnce: false,
  placesOpen: 1,
  closesOn: null,
  pay: null,
  collectiveAgreement: "",
  eqfMin: null,
  licence: "",
  experienceInstead: false,
  whatWeOffer: "",
  firstWeeks: "",
  teamLanguage: null,
  accessibility: "",
  negotiable: [],
  introductionsWanted: 5,
  textLanguage: locale,
  externalRef: null,
  skills: [],
});
