import type { InvitationKind, InvitationState, Locale } from "@tuttu/schema";
import { demoEmail } from "./demo-candidate.ts";

export interface InvitationData {
  readonly kind: InvitationKind;
  readonly name: string;
  readonly locale: Locale;
  /** Key of the organisation concerned; null for candidates. */
  readonly organisation: string | null;
  readonly role: "candidate" | "member" | "organisation_admin";
  /** Key of a member of staff, "contact" for the organisation's own, null for who registered by themselves. */
  readonly madeBy: string | null;
  readonly sentDaysAgo: number;
  readonly state: InvitationState;
  /** When it was accepted or taken back. */
  readonly endedDaysAgo: number | null;
}

export interface TermsData {
  readonly publishedDaysAgo: number;
  readonly texts: Readonly<Record<Locale, string>>;
}

export interface DemoInvitation extends InvitationData {
  readonly email: string;
}

export const demoInvitation = (invitation: InvitationData): DemoInvitation => ({
  ...invitation,
  email: demoEmail(invitation.name),
});
