import { type Locale, OrganisationInput, type OrganisationState, type Role } from "@tuttu/schema";
import { demoEmail } from "./demo-candidate.ts";
import type { OrganisationData } from "./demo-data.ts";

export interface DemoMember {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly locale: Locale;
}

export interface DemoOrganisation {
  /** Stable name within its programme, e.g. "karhunvirta". */
  readonly key: string;
  readonly state: OrganisationState;
  readonly terms: OrganisationData["terms"];
  readonly members: readonly DemoMember[];
  readonly input: OrganisationInput;
}

const weights = [7, 9, 10, 5, 8, 4, 2];

/**
 * A Finnish business id with a sound check digit from a range that is not given out, so that it is nobody's.
 * @param number 0 … 99999
 */
export function demoBusinessId(number: number): string {
  // One number in eleven has no check digit; the next one then has.
  for (let digits = 9_000_000 + number * 10; ; digits += 1) {
    const sum = weights.reduce((total, weight, at) => total + weight * Number(String(digits)[at]), 0);
    if (sum % 11 !== 1) return `${digits}-${sum % 11 === 0 ? 0 : 11 - (sum % 11)}`;
  }
}

/** An organisation of the demo; `number` tells its business id. Throws where the data break the contract. */
export function demoOrganisation(organisation: OrganisationData, number: number): DemoOrganisation {
  const { key, state, terms, members, ...rest } = organisation;
  return {
    key,
    state,
    terms,
    members: members.map((member) => ({ ...member, email: demoEmail(member.name) })),
    input: OrganisationInput.parse({ ...rest, businessId: demoBusinessId(number) }),
  };
}
