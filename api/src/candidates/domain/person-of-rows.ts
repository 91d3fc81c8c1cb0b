import type { CandidateInput } from "@tuttu/schema";
import type { CandidateRows } from "./aggregate.ts";

type Person = Omit<
  CandidateInput,
  "counsellorId" | "targetOccupations" | "skills" | "experience" | "education" | "credentials"
>;

const help = (rows: CandidateRows, side: "offer" | "wish"): Person["helpOffers"] =>
  rows.help.filter((row) => row.side === side).map(({ topic, form }) => ({ topic, form }));

const preferred = <T extends string>(rows: CandidateRows, kind: string): T[] =>
  rows.preferences.filter((row) => row.kind === kind).map(({ value }) => value as T);

const languages = (rows: CandidateRows): Person["languages"] =>
  rows.languages.map((row) => ({
    language: row.language,
    cefr: row.cefr,
    listening: row.listening,
    reading: row.reading,
    speaking: row.speaking,
    writing: row.writing,
    isNative: row.is_native === 1,
    wantsToWorkIn: row.wants_to_work_in === 1,
    evidence: row.evidence,
  }));

/** The fields about a person that an input and an answer share. */
export function personOfRows(rows: CandidateRows): Person {
  const { candidate } = rows;
  return {
    preferredName: candidate.preferred_name,
    howToSayIt: candidate.how_to_say_it,
    legalName: candidate.legal_name,
    email: candidate.email,
    phone: candidate.phone,
    contactLinks: rows.contactLinks.map(({ kind, url }) => ({ kind, url })),
    headline: candidate.headline,
    goals: candidate.goals,
    about: candidate.about,
    strengths: rows.strengths.map(({ name, reason }) => ({ name, reason })),
    searchStatus: candidate.search_status,
    municipality: candidate.municipality,
    region: candidate.region,
    places: rows.places.map(({ municipality, within_km }) => ({ municipality, withinKm: within_km })),
    wouldMove: candidate.would_move === 1,
    workModes: preferred(rows, "work_mode"),
    availableFromOn: candidate.available_from_on,
    workingTimes: preferred(rows, "working_time"),
    contractTypes: preferred(rows, "contract_type"),
    payWish:
      candidate.pay_wish === null ? null : { amount: candidate.pay_wish, period: candidate.pay_wish_period ?? "month" },
    workRight: candidate.work_right,
    uiLocale: candidate.ui_locale,
    textLanguage: candidate.text_language,
    languages: languages(rows),
    helpOffers: help(rows, "offer"),
    helpWishes: help(rows, "wish"),
    blockedOrganisations: rows.blocked.map(({ business_id }) => business_id),
    externalRef: candidate.external_ref,
  };
}
