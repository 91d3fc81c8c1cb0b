/** Closed lists about people and their profiles. Words of the interface stand in the catalogue, never here. */

/** Languages of the interface (BCP 47). */
export const locales = ["en", "fi", "sv"] as const;
export type Locale = (typeof locales)[number];

/** What an account may be within a programme. An administrator runs the installation. */
export const roles = [
  "candidate",
  "member",
  "organisation_admin",
  "counsellor",
  "coordinator",
  "administrator",
] as const;
export type Role = (typeof roles)[number];
export const staffRoles = ["counsellor", "coordinator", "administrator"] as const;
export type StaffRole = (typeof staffRoles)[number];

export const membershipStates = ["invited", "active", "suspended", "removed"] as const;
export type MembershipState = (typeof membershipStates)[number];

/** Whom an invitation lets in: somebody with a profile, an employer with its first member, or a colleague there. */
export const invitationKinds = ["candidate", "organisation", "member"] as const;
export type InvitationKind = (typeof invitationKinds)[number];
export const invitationStates = ["sent", "accepted", "revoked"] as const;
export type InvitationState = (typeof invitationStates)[number];
/** As it is told: one that was sent and has run out is expired. */
export const invitationStandings = ["sent", "expired", "accepted", "revoked"] as const;
export type InvitationStanding = (typeof invitationStandings)[number];
export const employerRoles = ["member", "organisation_admin"] as const;
export type EmployerRole = (typeof employerRoles)[number];

export const candidateStates = [
  "invited",
  "draft",
  "in_review",
  "published",
  "paused",
  "withdrawn",
  "restricted",
  "erased",
] as const;
export type CandidateState = (typeof candidateStates)[number];

/** Job Market Finland and Europass speak of the status of the search; "not_now" keeps the profile out of matching. */
export const searchStatuses = ["looking", "open", "networking", "not_now"] as const;
export type SearchStatus = (typeof searchStatuses)[number];

/** Never an input of matching; kept for the person and for staff. */
export const workRights = ["none_needed", "restricted", "permit_needed", "not_said"] as const;
export type WorkRight = (typeof workRights)[number];

/** CEFR, Common European Framework of Reference for Languages. Mother tongue is C2 with a flag of its own. */
export const cefrLevels = ["A1", "A2", "B1", "B2", "C1", "C2"] as const;
export type CefrLevel = (typeof cefrLevels)[number];

/** EQF, European Qualifications Framework, levels 1 to 8. */
export const eqfLevels = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** 1 basics, 2 independent, 3 advanced, 4 leads others. */
export const skillLevels = [1, 2, 3, 4] as const;
export type SkillLevel = (typeof skillLevels)[number];

export const evidenceKinds = ["experience", "credential", "link", "voucher", "staff_seen"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const educationStatuses = ["done", "ongoing", "interrupted"] as const;
/** Whether a foreign qualification stands in Finland: decision of the National Agency for Education, or a licence. */
export const recognitions = ["none", "decision", "licence", "not_needed"] as const;
export const credentialKinds = ["licence", "vendor", "course", "other"] as const;
export const linkKinds = ["linkedin", "portfolio", "code", "other"] as const;
export const helpForms = ["call", "review", "tour", "language_practice", "other"] as const;
