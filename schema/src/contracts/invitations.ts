import { z } from "zod";
import { employerRoles, invitationKinds, invitationStandings, locales } from "../vocabulary/people.ts";
import { Count, EmailAddress, Instant, idOf, orNull, pageShape, several, Total, text } from "./basics.ts";
import { isBusinessId } from "./organisations.ts";

const person = { name: text(120, 1), email: EmailAddress, locale: z.enum(locales).default("en") };

/** Somebody whose profile waits, or who gets one to begin with. */
export const InviteCandidate = z
  .strictObject({
    ...person,
    candidateId: idOf("candidate").nullable().default(null).meta({
      description: "The profile that is theirs; unset, one without account that has this mail address, or a new one",
    }),
    counsellorId: idOf("account").nullable().default(null).meta({ description: "Of a new profile" }),
  })
  .meta({ id: "InviteCandidate" });
export type InviteCandidate = z.infer<typeof InviteCandidate>;

/** An employer and the person who acts for it first, as its administrator. */
export const InviteOrganisation = z
  .strictObject({
    ...person,
    organisationName: text(160, 1),
    businessId: z
      .string()
      .refine(isBusinessId, "is not a business id: the check digit does not fit")
      .nullable()
      .default(null),
  })
  .meta({
    id: "InviteOrganisation",
    description: "An employer that the programme knows by this business id or name is not made twice",
  });
export type InviteOrganisation = z.infer<typeof InviteOrganisation>;

export const InviteMember = z
  .strictObject({ ...person, organisationId: idOf("organisation"), role: z.enum(employerRoles).default("member") })
  .meta({ id: "InviteMember" });
export type InviteMember = z.infer<typeof InviteMember>;

export const Invitation = z
  .strictObject({
    id: idOf("invitation"),
    kind: z.enum(invitationKinds),
    state: z.enum(invitationStandings),
    name: z.string(),
    email: z.string(),
    locale: z.enum(locales),
    role: z.enum(["candidate", ...employerRoles]),
    organisation: orNull(z.strictObject({ id: idOf("organisation"), name: z.string() })),
    candidateId: idOf("candidate").nullable(),
    madeBy: z.string().nullable().meta({ description: "Name; null where the person registered by themselves" }),
    madeAt: Instant,
    expiresAt: Instant,
    resent: Count,
    acceptedAt: Instant.nullable(),
  })
  .meta({ id: "Invitation" });
export type Invitation = z.infer<typeof Invitation>;

export const InvitationListQuery = z.strictObject({
  kind: several(z.enum(invitationKinds)),
  state: several(z.enum(invitationStandings)),
  organisationId: idOf("organisation").optional(),
  ...pageShape,
});
export const InvitationPage = z
  .strictObject({ items: z.array(Invitation), total: Total, next: z.string().nullable() })
  .meta({ id: "InvitationPage" });

/** Rows of a table, at most. */
export const invitationRowsMax = 200;

/** A table with a header line: name, email, language; employers also organisation and business id. */
export const InvitationSheet = z
  .strictObject({ kind: z.enum(["candidate", "organisation"]), csv: text(20_000, 1) })
  .meta({ id: "InvitationSheet" });
export type InvitationSheet = z.infer<typeof InvitationSheet>;
export const ConfirmInvitations = InvitationSheet.extend({
  expected: Count.meta({ description: "How many new ones the preview told; with another number nothing is sent" }),
}).meta({ id: "ConfirmInvitations" });
export type ConfirmInvitations = z.infer<typeof ConfirmInvitations>;

export const InvitationRow = z
  .strictObject({
    line: z.int().min(1),
    outcome: z.enum(["new", "known", "faulty"]),
    name: z.string(),
    email: z.string(),
    organisationName: z.string(),
    reasons: z.array(z.string()).meta({ description: "Why it is known or faulty, in the reader's language" }),
  })
  .meta({ id: "InvitationRow" });
export const InvitationPreview = z
  .strictObject({
    rows: z.array(InvitationRow),
    counts: z.strictObject({ new: Count, known: Count, faulty: Count }),
    unused: z.array(z.string()).meta({ description: "Columns that mean nothing here" }),
  })
  .meta({ id: "InvitationPreview" });
export type InvitationPreview = z.infer<typeof InvitationPreview>;
export const InvitationsSent = z.strictObject({ sent: Count }).meta({ id: "InvitationsSent" });

const token = z.string().regex(/^[A-Za-z0-9_-]{20,100}$/, "is not a token of a link");

export const InvitationToken = z.strictObject({ token }).meta({ id: "InvitationToken" });
export type InvitationToken = z.infer<typeof InvitationToken>;

/** What the page of a mailed invitation tells before anything is accepted. */
export const InvitationOffer = z
  .strictObject({
    kind: z.enum(invitationKinds),
    programmeName: z.string(),
    organisationName: z.string().nullable(),
    name: z.string(),
    email: z.string(),
    locale: z.enum(locales),
    hasAccount: z.boolean().meta({ description: "True where the address signs in already: no password is asked" }),
    signedInAs: z.string().nullable().meta({ description: "The address of another account that is signed in here" }),
  })
  .meta({ id: "InvitationOffer" });
export type InvitationOffer = z.infer<typeof InvitationOffer>;

export const AcceptInvitation = z
  .strictObject({
    token,
    name: text(120, 1),
    locale: z.enum(locales),
    password: z
      .string()
      .min(1)
      .max(256)
      .nullable()
      .default(null)
      .meta({ description: "Unset, the person signs in by mailed links" }),
  })
  .meta({ id: "AcceptInvitation" });
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;

/** What anybody may know of a programme that people join by themselves. */
export const OpenProgramme = z
  .strictObject({ id: idOf("programme"), name: z.string(), region: z.string(), locale: z.enum(locales) })
  .meta({ id: "OpenProgramme" });
export type OpenProgramme = z.infer<typeof OpenProgramme>;

export const Registration = z.strictObject({ programmeId: idOf("programme"), ...person }).meta({ id: "Registration" });
export type Registration = z.infer<typeof Registration>;
