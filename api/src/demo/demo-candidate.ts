import { CandidateInput, type CandidateState } from "@tuttu/schema";
import type { PersonData } from "./demo-data.ts";
import { dateIn, midMonthIn, monthAgo, yearAgo } from "./demo-dates.ts";

export interface DemoCandidate {
  /** Stable name within its programme, e.g. "amal-darwish". */
  readonly key: string;
  readonly state: CandidateState;
  /** Key of the counsellor among the programme's staff. */
  readonly counsellor: string | null;
  readonly searchStatusConfirmedOn: string;
  readonly pausedUntilOn: string | null;
  /** What the person, or staff with the person, would have written; without the counsellor's id. */
  readonly input: CandidateInput;
}

/** "Amal Darwish" is amal.darwish@example.org; letters of every script give some address. */
export function demoEmail(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ı/g, "i")
    .toLowerCase()
    .replace(/[^a-z]+/g, ".");
  return `${plain.replace(/^\.+|\.+$/g, "") || "person"}@example.org`;
}

/** The year in which a skill was last used, as the evidence tells; null without evidence. */
function lastUsed(person: PersonData, evidence: PersonData["skills"][number]["evidence"], now: Date): number | null {
  if (evidence?.kind !== "experience") return null;
  const months = person.experience[evidence.position]?.toMonthsAgo ?? 0;
  return Number(monthAgo(now, months).slice(0, 4));
}

/** The profile that a demo person has on the day of the first start. Throws where the data break the contract. */
export function demoCandidate(person: PersonData, now: Date): DemoCandidate {
  const input = CandidateInput.parse({
    preferredName: person.preferredName,
    legalName: person.preferredName,
    email: demoEmail(person.preferredName),
    headline: person.headline,
    goals: person.goals,
    about: person.about,
    strengths: person.strengths,
    searchStatus: person.searchStatus,
    municipality: person.municipality,
    region: person.region,
    places: person.places,
    wouldMove: person.wouldMove,
    workModes: person.workModes,
    availableFromOn: dateIn(now, person.availableInDays),
    workingTimes: person.workingTimes,
    contractTypes: person.contractTypes,
    payWish: person.payWishPerMonth === null ? null : { amount: person.payWishPerMonth, period: "month" },
    uiLocale: person.textLanguage,
    textLanguage: person.textLanguage,
    languages: person.languages,
    helpOffers: person.helpOffers,
    helpWishes: person.helpWishes,
    externalRef: `demo:${person.key}`,
    targetOccupations: person.targetOccupations.map((text) => ({ text })),
    skills: person.skills.map(({ text, level, evidence }) => ({
      text,
      level,
      lastUsedYear: lastUsed(person, evidence, now),
      evidence: evidence ? [evidence] : [],
    })),
    experience: person.experience.map(({ fromMonthsAgo, toMonthsAgo, ...job }) => ({
      ...job,
      fromMonth: monthAgo(now, fromMonthsAgo),
      toMonth: toMonthsAgo === null ? null : monthAgo(now, toMonthsAgo),
    })),
    education: person.education.map(({ fromYearsAgo, toYearsAgo, ...study }) => ({
      ...study,
      fromYear: yearAgo(now, fromYearsAgo),
      toYear: toYearsAgo === null ? null : yearAgo(now, toYearsAgo),
    })),
    credentials: person.credentials.map(({ issuedMonthsAgo, expiresInMonths, ...credential }) => ({
      ...credential,
      issuedOn: midMonthIn(now, -issuedMonthsAgo),
      expiresOn: expiresInMonths === null ? null : midMonthIn(now, expiresInMonths),
    })),
  });
  return {
    key: person.key,
    state: person.state,
    counsellor: person.counsellor,
    searchStatusConfirmedOn: dateIn(now, -person.statusConfirmedDaysAgo),
    pausedUntilOn: person.state === "paused" ? input.availableFromOn : null,
    input,
  };
}
