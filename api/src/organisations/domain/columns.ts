import type { Organisation, OrganisationInput, OrganisationTable } from "@tuttu/schema";
import { nameKey } from "../../names/index.ts";

type Written = Pick<
  OrganisationTable,
  | "name"
  | "name_key"
  | "business_id"
  | "website"
  | "industry"
  | "size_band"
  | "municipality"
  | "about"
  | "languages_at_work"
  | "capacity"
>;

/** The columns that an input fills. */
export const columnsOf = (input: OrganisationInput): Written => ({
  name: input.name,
  name_key: nameKey(input.name),
  business_id: input.businessId,
  website: input.website,
  industry: input.industry,
  size_band: input.sizeBand,
  municipality: input.municipality,
  about: input.about,
  languages_at_work: JSON.stringify(input.languagesAtWork),
  capacity: input.capacity,
});

/** The input that would fill these columns. */
export const inputOf = (row: OrganisationTable): OrganisationInput => ({
  name: row.name,
  businessId: row.business_id,
  website: row.website,
  industry: row.industry,
  sizeBand: row.size_band as OrganisationInput["sizeBand"],
  municipality: row.municipality,
  about: row.about,
  languagesAtWork: JSON.parse(row.languages_at_work) as string[],
  capacity: row.capacity,
});

/** An organisation as its viewer sees it. @param openOpenings how many of its openings are published */
export const toOrganisation = (row: OrganisationTable, openOpenings: number): Organisation => ({
  id: row.id,
  programmeId: row.programme_id,
  state: row.state,
  ...inputOf(row),
  openOpenings,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  version: row.version,
});
