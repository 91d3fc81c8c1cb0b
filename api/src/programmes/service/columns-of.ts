import type { ProgrammeChange, ProgrammeTable } from "@tuttu/schema";
import type { z } from "zod";

type Change = z.infer<typeof ProgrammeChange>;

const flag = (value: boolean | undefined): number | undefined => (value === undefined ? undefined : Number(value));

/** The columns that the named fields fill; what was not named is left out, so that it stays as it is. */
export function columnsOf(input: Change): Partial<ProgrammeTable> {
  const columns = {
    name: input.name,
    region: input.region,
    funder: input.funder,
    locale: input.locale,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    self_registration: flag(input.selfRegistration),
    reviews_profiles: flag(input.reviewsProfiles),
    ranking_enabled: flag(input.rankingEnabled),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
