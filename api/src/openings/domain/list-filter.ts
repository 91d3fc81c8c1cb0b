import type { OpeningListQuery } from "@tuttu/schema";
import type { EnumField, Filter } from "@tuttu/search";

const fields = {
  state: "state",
  kind: "kind",
  organisation: "organisation",
  occupation: "occupation",
  language: "language",
  workMode: "workMode",
  workingTime: "workingTime",
  contractType: "contractType",
  textLanguage: "profileLanguage",
} as const satisfies Partial<Record<keyof OpeningListQuery, EnumField>>;

const dayNumber = (on: string): number => Math.floor(Date.parse(`${on}T00:00:00Z`) / 86_400_000);

/**
 * The filters of a list as the search engine takes them, each field any of its values.
 * @param chosen ids that the database or matching has chosen by, each list of them another condition
 * @param ownOrganisation an employer's members find the openings of this organisation only; null for others
 */
export function engineFilter(
  query: OpeningListQuery,
  narrowerOf: (skillId: string) => readonly string[],
  ownOrganisation: string | null,
  chosen: readonly (readonly string[])[],
): Filter {
  const and: Filter[] = ownOrganisation === null ? [] : [{ in: ["organisation", [ownOrganisation]] }];
  for (const [name, field] of Object.entries(fields)) {
    const values = query[name as keyof typeof fields];
    if (values !== undefined && values.length > 0) and.push({ in: [field, values] });
  }
  const { region, skill, startsBy } = query;
  if (region?.length) and.push({ in: ["region", region] });
  if (skill?.length) and.push({ or: skill.map((id) => ({ skill: [id, { narrower: narrowerOf(id) }] })) });
  if (startsBy !== undefined) and.push({ range: ["startDay", { lte: dayNumber(startsBy), orMissing: true }] });
  for (const ids of chosen) and.push({ ids });
  return { and };
}
