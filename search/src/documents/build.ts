import type { CandidateDoc, DocSkill, OpeningDoc } from "./index-doc.ts";
import { dayNumber, distinct, iscoGroupsOf, joinTexts, levelsReached } from "./parts.ts";
import type { CandidateRecord, OpeningRecord, SharedRecord, SkillRecord } from "./records.ts";

/** One entry per concept, at the highest level that was stated. */
function skillsOf(records: readonly SkillRecord[]): DocSkill[] {
  const best = new Map<string, DocSkill>();
  for (const { concept, level } of records) {
    if (concept === null) continue;
    const known = best.get(concept.id);
    if (!known || (level ?? 0) > (known.level ?? 0)) best.set(concept.id, { id: concept.id, level });
  }
  return [...best.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function shared(record: SharedRecord) {
  return {
    corpus: record.corpus,
    id: record.id,
    programme: record.programmeId,
    state: record.state,
    headline: record.headline,
    skillLabels: distinct(record.skills.flatMap(({ concept, text }) => [text, ...(concept?.labels ?? [])])),
    skills: skillsOf(record.skills),
    occupations: distinct(record.occupations.map(({ id }) => id)),
    iscoGroups: distinct(record.occupations.flatMap(({ iscoGroup }) => iscoGroupsOf(iscoGroup))),
    languages: distinct(record.languages.flatMap(({ language, level }) => levelsReached(language, level))),
    municipalities: distinct(record.municipalities),
    regions: distinct(record.regions),
    workModes: distinct(record.workModes),
    workingTimes: distinct(record.workingTimes),
    contractTypes: distinct(record.contractTypes),
    startDay: dayNumber(record.startOn),
    eqf: record.eqf,
    profileLanguage: record.profileLanguage,
    orderedAt: record.orderedAt,
  };
}

/**
 * The document of a candidate. In `published` it carries neither the counsellor nor a time of publishing, whatever the
 * record says.
 */
export function candidateDoc(record: CandidateRecord): CandidateDoc {
  const published = record.corpus === "published";
  return {
    ...shared(record),
    type: "candidate",
    text: joinTexts(record.texts),
    searchStatus: record.searchStatus,
    counsellor: published ? null : record.counsellorId,
    hiddenFrom: distinct(record.blockedOrganisationIds),
    orderedAt: published ? 0 : record.orderedAt,
    ...(published || record.matching === undefined ? {} : { matching: distinct(record.matching) }),
  };
}

/** The document of an opening; the employer's name is part of its text. */
export function openingDoc(record: OpeningRecord): OpeningDoc {
  return {
    ...shared(record),
    type: "opening",
    text: joinTexts([record.employer, ...record.texts]),
    organisation: record.organisationId,
    kind: record.kind,
  };
}
