import { type CefrLevel, cefrLevels, type Database } from "@tuttu/schema";
import { type Expression, type ExpressionBuilder, expressionBuilder, type SqlBool } from "kysely";
import type { CandidateFilter } from "../domain/list-filter.ts";

type Builder = ExpressionBuilder<Database, "candidate">;
type Condition = Expression<SqlBool>;

/** The first instant of a day (UTC), as instants are stored. */
export const beginOf = (on: string): string => `${on}T00:00:00.000Z`;

const columns = (eb: Builder, filter: CandidateFilter): Condition[] => {
  const { state, searchStatus, region, textLanguage, counsellor, availableBy, newSince } = filter;
  return [
    ...(state?.length ? [eb("candidate.state", "in", state)] : []),
    ...(searchStatus?.length ? [eb("candidate.search_status", "in", searchStatus)] : []),
    ...(region?.length ? [eb("candidate.region", "in", region)] : []),
    ...(textLanguage?.length ? [eb("candidate.text_language", "in", textLanguage)] : []),
    ...(counsellor?.length ? [eb("candidate.counsellor_id", "in", counsellor)] : []),
    ...(newSince === undefined ? [] : [eb("candidate.created_at", ">=", beginOf(newSince))]),
    ...(availableBy === undefined
      ? []
      : [eb.or([eb("candidate.available_from_on", "is", null), eb("candidate.available_from_on", "<=", availableBy)])]),
  ];
};

const preference = (
  eb: Builder,
  kind: "work_mode" | "working_time" | "contract_type",
  values: readonly string[] = [],
) =>
  values.length === 0
    ? []
    : [
        eb.exists(
          eb
            .selectFrom("candidate_preference as p")
            .select("p.value")
            .whereRef("p.candidate_id", "=", "candidate.id")
            .where("p.kind", "=", kind)
            .where("p.value", "in", values),
        ),
      ];

type LinkedTable = "candidate_skill" | "candidate_occupation" | "work_experience";

/** Whether the person has one of these concepts in a table of linked texts; all of them have the same columns. */
const concept = (eb: Builder, table: LinkedTable, ids: readonly string[]) =>
  eb.exists(
    eb
      .selectFrom(`${table as "candidate_skill"} as c`)
      .select("c.id")
      .whereRef("c.candidate_id", "=", "candidate.id")
      .where("c.concept_id", "in", ids),
  );

/** `fi` any level, also an unknown one; `fi:B1` that level or better. */
const languages = (eb: Builder, wanted: readonly string[] = []): Condition[] =>
  wanted.length === 0
    ? []
    : [
        eb.or(
          wanted.map((one) => {
            const [language = "", level] = one.split(":");
            const query = eb
              .selectFrom("candidate_language as l")
              .select("l.language")
              .whereRef("l.candidate_id", "=", "candidate.id")
              .where("l.language", "=", language);
            const reached = cefrLevels.slice(level === undefined ? 0 : cefrLevels.indexOf(level as CefrLevel));
            return eb.exists(level === undefined ? query : query.where("l.cefr", "in", reached));
          }),
        ),
      ];

/** Highest finished education, as search counts it. */
const education = (eb: Builder, levels: readonly string[] = []): Condition[] =>
  levels.length === 0
    ? []
    : [
        eb(
          eb
            .selectFrom("education as e")
            .select(({ fn }) => fn.max("e.eqf_level").as("highest"))
            .whereRef("e.candidate_id", "=", "candidate.id")
            .where("e.status", "=", "done"),
          "in",
          levels.map(Number),
        ),
      ];

/** The filters of a list as conditions on `candidate`; the same people that the search engine finds by them. */
export function filterConditions(filter: CandidateFilter): Condition {
  const eb = expressionBuilder<Database, "candidate">();
  const skills = filter.skill.flatMap(({ id, narrower }) => [id, ...narrower]);
  const occupations = filter.occupation ?? [];
  return eb.and([
    ...columns(eb, filter),
    ...preference(eb, "work_mode", filter.workMode),
    ...preference(eb, "working_time", filter.workingTime),
    ...preference(eb, "contract_type", filter.contractType),
    ...(skills.length > 0 ? [concept(eb, "candidate_skill", skills)] : []),
    ...(occupations.length > 0
      ? [eb.or([concept(eb, "candidate_occupation", occupations), concept(eb, "work_experience", occupations)])]
      : []),
    ...languages(eb, filter.language),
    ...education(eb, filter.eqf),
  ]);
}
