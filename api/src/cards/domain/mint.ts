import type { CandidateRows } from "../../candidates/index.ts";
import { latestFirst } from "../../candidates/index.ts";
import type { Card, Meanings } from "./card.ts";
import type { Shown } from "./coarsen.ts";
import type { Traits } from "./traits.ts";

const preferred = ({ preferences }: CandidateRows, wanted: string): string[] =>
  preferences.filter(({ kind }) => kind === wanted).map(({ value }) => value);

const issuedByKnown: readonly string[] = ["licence", "vendor"];

function meaningsOf(link: CandidateRows["skills"][number]): Meanings {
  if (link.link_state === "refused") return [];
  if (link.link_state === "confirmed" && link.concept_id !== null) return [[link.concept_id, 1]];
  return JSON.parse(link.proposals) as Meanings;
}

/** Each field of a card in one place; a column that nobody names here reaches no employer. */
export interface Minting {
  readonly rows: CandidateRows;
  readonly traits: Traits;
  readonly shown: Shown;
  /** `YYYY-MM-DD`, on which a credential is valid or not. */
  readonly todayOn: string;
}

/** The card of a profile. Everything that employers may know comes from here. */
export function mintCard({ rows, traits, shown, todayOn }: Minting): Card {
  const { candidate } = rows;
  const evidence = Map.groupBy(rows.evidence, (row) => row.candidate_skill_id);
  const places = new Map(traits.occupations.map(({ concept }, at) => [concept, at]));
  const told = (concept: string | null) =>
    concept === null ? null : (shown.occupations[places.get(concept) ?? -1]?.as ?? null);
  return {
    headline: { text: candidate.headline, means: JSON.parse(candidate.headline_proposals) as Meanings },
    goals: candidate.goals,
    strengths: rows.strengths.map(({ name, reason }) => ({ name, reason })),
    searchStatus: candidate.search_status,
    occupations: traits.occupations.flatMap(({ isWanted }, at) => {
      const { as = null, band = null } = shown.occupations[at] ?? {};
      return as === null ? [] : [{ ...as, experience: band, isWanted }];
    }),
    jobs: latestFirst(rows.experience).map((job, at) => ({
      occupation: told(traits.jobs[at]?.occupation ?? null),
      perhaps: shown.jobs[at]?.perhaps ?? [],
      deeds: JSON.parse(job.deeds) as string[],
      sector: job.sector,
      length: shown.jobs[at]?.band ?? null,
    })),
    skills: rows.skills
      .filter(({ on_card }) => on_card === 1)
      .map((row) => ({
        concept: row.link_state === "linked" || row.link_state === "confirmed" ? row.concept_id : null,
        text: row.text,
        level: row.level,
        evidence: [...new Set((evidence.get(row.id) ?? []).map(({ kind }) => kind))].sort(),
        means: meaningsOf(row),
      })),
    languages: shown.languages.flatMap((one) => one ?? []),
    // What somebody has not finished is no education yet.
    education: rows.education
      .filter(({ status }) => status === "done")
      .map(({ field, eqf_level, recognised }) => ({ field, eqf: eqf_level, recognised })),
    credentials: rows.credentials.map(({ name, kind, issuer, expires_on }) => ({
      name,
      issuer: issuedByKnown.includes(kind) && issuer !== "" ? issuer : null,
      isValid: expires_on === null || expires_on >= todayOn,
    })),
    region: shown.region,
    workModes: preferred(rows, "work_mode"),
    wouldMove: candidate.would_move === 1,
    start: shown.start,
    workingTimes: preferred(rows, "working_time"),
    contractTypes: preferred(rows, "contract_type"),
    helpOffers: rows.help.filter(({ side }) => side === "offer").map(({ topic, form }) => ({ topic, form })),
  };
}
