import type { CandidateListQuery } from "@tuttu/schema";
import type { EnumField, Filter } from "@tuttu/search";

/** The filters of a list, each field any of its values; skills with the narrower ones that count as well. */
export type CandidateFilter = Omit<CandidateListQuery, "q" | "sort" | "facets" | "cursor" | "limit" | "skill"> & {
  readonly skill: readonly { readonly id: string; readonly narrower: readonly string[] }[];
};

const fields = {
  state: "state",
  searchStatus: "searchStatus",
  region: "region",
  occupation: "occupation",
  language: "language",
  workMode: "workMode",
  workingTime: "workingTime",
  contractType: "contractType",
  eqf: "education",
  textLanguage: "profileLanguage",
  counsellor: "counsellor",
} as const satisfies Partial<Record<keyof CandidateFilter, EnumField>>;

const dayNumber = (on: string): number => Math.floor(Date.parse(`${on}T00:00:00Z`) / 86_400_000);

/** The filters of a query with what they mean: skills with those below them. */
export function filterOf(
  query: CandidateListQuery,
  narrowerOf: (skillId: string) => readonly string[],
): CandidateFilter {
  const { q: _q, sort: _sort, facets: _facets, cursor: _cursor, limit: _limit, skill, ...rest } = query;
  return {
    ...rest,
    skill: (skill ?? []).map((id) => ({ id, narrower: narrowerOf(id) })),
  };
}

/**
 * The filter as the search engine takes it. Who did not say when they are free counts as free.
 * @param newIds who is new since the day that `newSince` names, which only the database knows
 */
export function engineFilter(filter: CandidateFilter, newIds?: readonly string[]): Filter {
  const and: Filter[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const values = filter[name as keyof typeof fields];
    if (values !== undefined && values.length > 0) and.push({ in: [field, values] });
  }
  if (filter.skill.length > 0)
    and.push({ or: filter.skill.map(({ id, narrower }) => ({ skill: [id, { narrower }] })) });
  if (filter.availableBy !== undefined) {
    and.push({ range: ["startDay", { lte: dayNumber(filter.availableBy), orMissing: true }] });
  }
  if (newIds !== undefined) and.push({ ids: newIds });
  return { and };
}
