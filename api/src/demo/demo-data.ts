import { readdirSync, readFileSync } from "node:fs";
import type {
  CandidateInput,
  CandidateState,
  ClosingReason,
  Locale,
  OpeningInput,
  OpeningState,
  OrganisationInput,
  OrganisationState,
  Role,
  StaffRole,
} from "@tuttu/schema";
import type { InvitationData, TermsData } from "./demo-invitation.ts";

/** The data files tell times as distances from the first start; everything else is shaped as in the contracts. */
export interface PersonData
  extends Pick<CandidateInput, "preferredName" | "headline" | "goals" | "about" | "strengths" | "searchStatus">,
    Pick<CandidateInput, "places" | "municipality" | "region" | "workModes" | "wouldMove" | "workingTimes">,
    Pick<CandidateInput, "contractTypes" | "textLanguage" | "helpOffers" | "helpWishes"> {
  readonly key: string;
  /** Field of work, and where the invented person comes from: what the test of independence reads, never stored. */
  readonly field: string;
  readonly origin: string;
  readonly originRegion: string;
  readonly state: CandidateState;
  readonly counsellor: string | null;
  readonly statusConfirmedDaysAgo: number;
  readonly availableInDays: number;
  readonly payWishPerMonth: number | null;
  readonly targetOccupations: readonly string[];
  readonly languages: readonly Pick<
    CandidateInput["languages"][number],
    "language" | "cefr" | "isNative" | "wantsToWorkIn"
  >[];
  readonly skills: readonly {
    readonly text: string;
    readonly level: number | null;
    readonly evidence?: { readonly kind: "experience" | "credential"; readonly position: number };
  }[];
  readonly experience: readonly (Omit<CandidateInput["experience"][number], "fromMonth" | "toMonth" | "conceptId"> & {
    readonly fromMonthsAgo: number;
    readonly toMonthsAgo: number | null;
  })[];
  readonly education: readonly (Omit<CandidateInput["education"][number], "fromYear" | "toYear" | "iscedF"> & {
    readonly fromYearsAgo: number;
    readonly toYearsAgo: number | null;
  })[];
  readonly credentials: readonly (Pick<CandidateInput["credentials"][number], "name" | "kind" | "issuer"> & {
    readonly issuedMonthsAgo: number;
    readonly expiresInMonths: number | null;
  })[];
}

export interface OrganisationData extends Omit<OrganisationInput, "businessId"> {
  readonly key: string;
  readonly state: OrganisationState;
  /** Which terms somebody signed for it: today's, an older text, or none. */
  readonly terms: "signed" | "outdated" | "unsigned";
  readonly members: readonly { readonly name: string; readonly role: Role; readonly locale: Locale }[];
}

export interface OpeningData
  extends Omit<OpeningInput, "organisationId" | "startsOn" | "closesOn" | "pay" | "externalRef" | "skills"> {
  readonly key: string;
  readonly organisation: string;
  readonly state: OpeningState;
  readonly closingReason: ClosingReason | null;
  readonly publishedDaysAgo: number | null;
  readonly closesInDays: number;
  readonly startsInDays: number | null;
  readonly pay: Omit<NonNullable<OpeningInput["pay"]>, "currency"> | null;
  readonly skills: readonly Omit<OpeningInput["skills"][number], "conceptId">[];
}

export interface ProgrammeData {
  readonly key: string;
  readonly name: string;
  readonly region: string;
  readonly funder: string;
  readonly locale: Locale;
  readonly startsDaysAgo: number;
  readonly endsInDays: number;
  readonly reviewsProfiles: boolean;
  readonly selfRegistration: boolean;
  readonly staff: readonly {
    readonly key: string;
    readonly name: string;
    readonly email: string;
    readonly role: StaffRole;
    readonly locale: Locale;
  }[];
}

const folder = new URL("./data/", import.meta.url);

/** The items of every data file whose name begins with `prefix`, in the order of names. */
function read<T>(prefix: string, field: string): T[] {
  const names = readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith(".json"));
  return names.sort().flatMap((name) => {
    const content = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Record<string, T[]>;
    return content[field] ?? [];
  });
}

export const programmeData = (): ProgrammeData[] => read("programmes", "programmes");
export const peopleData = (programme: string): PersonData[] => read(`${programme}-candidates`, "candidates");
export const organisationData = (programme: string): OrganisationData[] =>
  read(`${programme}-organisations`, "organisations");
export const invitationData = (programme: string): InvitationData[] => read(`${programme}-invitations`, "invitations");
/** What every programme of the demo has its employers sign, oldest version first. */
export const termsData = (): TermsData[] => read("terms", "terms");
export const openingData = (programme: string): OpeningData[] => read(`${programme}-openings`, "openings");
