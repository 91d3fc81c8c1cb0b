import { ProgrammeInput } from "@tuttu/schema";
import { type DemoCandidate, demoCandidate } from "./demo-candidate.ts";
import {
  invitationData,
  openingData,
  organisationData,
  type ProgrammeData,
  peopleData,
  programmeData,
  termsData,
} from "./demo-data.ts";
import { dateIn } from "./demo-dates.ts";
import { type DemoInvitation, demoInvitation, type TermsData } from "./demo-invitation.ts";
import { type DemoOpening, demoOpening } from "./demo-opening.ts";
import { type DemoOrganisation, demoOrganisation } from "./demo-organisation.ts";

/** One programme with everybody in it; keys name people and things within it. */
export interface DemoProgramme {
  readonly key: string;
  readonly input: ProgrammeInput;
  readonly staff: ProgrammeData["staff"];
  readonly organisations: readonly DemoOrganisation[];
  readonly openings: readonly DemoOpening[];
  readonly candidates: readonly DemoCandidate[];
  readonly terms: readonly TermsData[];
  readonly invitations: readonly DemoInvitation[];
}

/** Business ids of one programme are this far from those of the next. */
const businessIdsApart = 1_000;

/**
 * The demo: a programme in mid-life, and a small second one to see that nothing crosses. Invented people and firms.
 * The same `now` gives the same value; dates move with it.
 */
export function demoProgrammes(now: Date): DemoProgramme[] {
  return programmeData().map(({ key, staff, startsDaysAgo, endsInDays, ...programme }, at) => ({
    key,
    input: ProgrammeInput.parse({
      ...programme,
      startsOn: dateIn(now, -startsDaysAgo),
      endsOn: dateIn(now, endsInDays),
    }),
    staff,
    organisations: organisationData(key).map((organisation, number) =>
      demoOrganisation(organisation, at * businessIdsApart + number * 7 + 3),
    ),
    openings: openingData(key).map((opening) => demoOpening(opening, now)),
    candidates: peopleData(key).map((person) => demoCandidate(person, now)),
    terms: termsData(),
    invitations: invitationData(key).map(demoInvitation),
  }));
}
