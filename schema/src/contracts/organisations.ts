import { z } from "zod";
import { organisationStates, sizeBands, vettingDecisions } from "../vocabulary/work.ts";
import {
  Count,
  changesOf,
  HttpsUrl,
  Instant,
  idOf,
  LanguageTag,
  orNull,
  pageShape,
  several,
  Total,
  text,
} from "./basics.ts";

/** Finnish business id (Y-tunnus): seven digits, a hyphen and a check digit (weights 7 9 10 5 8 4 2, modulo 11). */
export function isBusinessId(value: string): boolean {
  const found = /^(\d{7})-(\d)$/.exec(value);
  if (!found) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(found[1]?.[at]), 0);
  const rest = sum % 11;
  return rest !== 1 && Number(found[2]) === (rest === 0 ? 0 : 11 - rest);
}

const organisationShape = {
  name: text(160, 1),
  businessId: z
    .string()
    .refine(isBusinessId, "is not a business id: the check digit does not fit")
    .nullable()
    .default(null),
  website: HttpsUrl.nullable().default(null),
  industry: z
    .string()
    .regex(/^[A-V]$/, "must be a NACE Rev. 2.1 section letter")
    .nullable()
    .default(null),
  sizeBand: z.enum(sizeBands).nullable().default(null),
  municipality: text(80).default(""),
  about: text(2000).default(""),
  languagesAtWork: z.array(LanguageTag).max(10).default([]),
  capacity: z.int().min(0).max(100).default(4).meta({ description: "New asks it can handle in any 30 days" }),
};

export const OrganisationInput = z.strictObject(organisationShape).meta({ id: "OrganisationInput" });
export type OrganisationInput = z.infer<typeof OrganisationInput>;

export const OrganisationChange = changesOf(organisationShape).meta({ id: "OrganisationChange" });
export type OrganisationChange = z.infer<typeof OrganisationChange>;

export const Organisation = z
  .strictObject({
    id: idOf("organisation"),
    programmeId: idOf("programme"),
    state: z.enum(organisationStates),
    ...organisationShape,
    openOpenings: Count,
    createdAt: Instant,
    updatedAt: Instant,
    version: z.int(),
  })
  .meta({ id: "Organisation" });
export type Organisation = z.infer<typeof Organisation>;

export const OrganisationListQuery = z.strictObject({
  q: text(200).optional(),
  state: several(z.enum(organisationStates)),
  sort: z.enum(["name", "updated"]).default("name"),
  ...pageShape,
});
export const OrganisationPage = z
  .strictObject({ items: z.array(Organisation), total: Total, next: z.string().nullable() })
  .meta({ id: "OrganisationPage" });

/** What staff found out, beside a decision about an employer. */
export const VettingInput = z
  .strictObject({
    note: text(1000).default("").meta({ description: "For staff alone; a refusal needs its reason" }),
    businessIdChecked: z.boolean().default(false).meta({ description: "It was looked up in the business register" }),
  })
  .meta({ id: "VettingInput" });
export type VettingInput = z.infer<typeof VettingInput>;

/** What staff read before they decide about an employer. */
export const VettingRecord = z
  .strictObject({
    decisions: z
      .array(
        z.strictObject({
          decision: z.enum(vettingDecisions),
          note: z.string(),
          businessIdChecked: z.boolean(),
          at: Instant,
          by: z.string().nullable(),
        }),
      )
      .meta({ description: "Newest first" }),
    contacts: z.array(z.strictObject({ name: z.string(), email: z.string(), role: z.string() })),
    invited: z.array(z.strictObject({ name: z.string(), email: z.string() })),
    terms: z.strictObject({
      current: z.int().nullable(),
      signed: orNull(z.strictObject({ version: z.int(), at: Instant, by: z.string() })),
    }),
  })
  .meta({ id: "VettingRecord" });
export type VettingRecord = z.infer<typeof VettingRecord>;
