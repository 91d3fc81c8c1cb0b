import { type CandidateSkillTable, type CefrLevel, cefrLevels } from "@tuttu/schema";
import type { CandidateFacts, CefrNumber, SkillClaim, WorkModeName } from "@tuttu/search";
import { type CandidateRows, latestFirst } from "../../candidates/index.ts";
import { dayOf, monthOf, perMonth } from "./calendar.ts";
import { type NumberOf, sharesOfJson, sharesOfLink, sharesOfPairs } from "./concept-shares.ts";

export interface ConceptNumbers {
  readonly skill: NumberOf;
  readonly occupation: NumberOf;
}

export const cefrNumber = (level: CefrLevel): CefrNumber => (cefrLevels.indexOf(level) + 1) as CefrNumber;

function skillClaim(row: CandidateSkillTable, evidence: readonly string[], numbers: ConceptNumbers): SkillClaim {
  return {
    text: row.text,
    links: sharesOfLink(row, numbers.skill),
    level: row.level,
    state: evidence.length > 0 ? "shown" : "claimed",
    evidence,
  };
}

type Mention = readonly [string, readonly (readonly [string, number])[]];

/** What running text speaks of, as claims without level and evidence. */
export const claimsOfMentions = (json: string, numberOf: NumberOf): SkillClaim[] =>
  (JSON.parse(json) as readonly Mention[]).map(([text, pairs]) => ({
    text,
    links: sharesOfPairs(pairs, numberOf),
    level: null,
    state: "claimed",
    evidence: [],
  }));

/**
 * What matching may know of a candidate. Names, contacts, work right, mother tongue and places of study or work are
 * not read here, so they cannot reach a score.
 */
export function candidateFacts(rows: CandidateRows, numbers: ConceptNumbers): CandidateFacts {
  const { candidate } = rows;
  const evidence = Map.groupBy(rows.evidence, (row) => row.candidate_skill_id);
  const wanted = (kind: string) => rows.preferences.filter((row) => row.kind === kind).map(({ value }) => value);
  const done = rows.education.filter((row) => row.status === "done" && row.eqf_level !== null);
  return {
    jobs: latestFirst(rows.experience).map((job) => ({
      title: job.title,
      occupations: sharesOfLink(job, numbers.occupation),
      fromMonth: monthOf(job.from_month),
      toMonth: monthOf(job.to_month),
      skills: [],
    })),
    headline: sharesOfJson(candidate.headline_proposals, numbers.occupation),
    skills: [
      ...rows.skills.map((row) =>
        skillClaim(
          row,
          (evidence.get(row.id) ?? []).map((one) => one.ref_id ?? one.kind),
          numbers,
        ),
      ),
      ...claimsOfMentions(candidate.mentions, numbers.skill),
    ],
    languages: rows.languages.map(({ language, cefr, evidence: said }) => ({
      language,
      level: cefr === null ? null : cefrNumber(cefr),
      about: cefr !== null && said !== "",
    })),
    writtenIn: candidate.text_language,
    municipality: candidate.municipality || null,
    region: candidate.region || null,
    otherRegions: [],
    wouldMove: candidate.would_move === 1,
    workModes: wanted("work_mode") as WorkModeName[],
    availableFromDay: dayOf(candidate.available_from_on),
    workingTimes: wanted("working_time"),
    contractTypes: wanted("contract_type"),
    eqf: done.length === 0 ? null : Math.max(...done.map((row) => row.eqf_level ?? 0)),
    credentials: rows.credentials.map((row) => ({
      name: row.name.normalize("NFKC").toLowerCase().trim(),
      untilDay: dayOf(row.expires_on),
    })),
    targets: rows.occupations.map((row) => ({ text: row.text, occupations: sharesOfLink(row, numbers.occupation) })),
    payWish: candidate.pay_wish === null ? null : perMonth(candidate.pay_wish, candidate.pay_wish_period),
  };
}
