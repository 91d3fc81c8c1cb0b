import { z } from "zod";
import { docTypes, enumFields, enumFieldsOf, numberFields } from "../documents/fields.ts";
import { cefrOrder } from "../documents/index-doc.ts";
import { SearchRefusal } from "./port.ts";
import { type Filter, type RecallQuery, recallFields, type SearchQuery } from "./query.ts";

/** What a query may be at most; both engines keep to it. */
export const queryLimits = {
  filterDepthMax: 4,
  filterLeavesMax: 50,
  valuesMax: 200,
  idsMax: 200_000,
  wordsMax: 10,
  wordCharactersMax: 100,
  pageSizeMax: 100,
  depthMax: 1000,
  facetValuesMax: 1000,
  recallMax: 20_000,
} as const;

const value = z.string().max(200);
const values = z.array(value).max(queryLimits.valuesMax);
const finite = z.number().refine(Number.isFinite, "must be a finite number");
const words = z.string().max(20_000);

const term = z.union([
  z.strictObject({ word: words }),
  z.strictObject({ phrase: words }),
  z.strictObject({ prefix: words }),
]);

const range = z.strictObject({ gte: finite.optional(), lte: finite.optional(), orMissing: z.boolean().optional() });
const skillLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const demand = z.strictObject({
  minLevel: skillLevel.optional(),
  narrower: values.optional(),
});

const leaves = [
  z.strictObject({ in: z.tuple([z.enum(enumFields), values]) }),
  z.strictObject({ range: z.tuple([z.enum(numberFields), range]) }),
  z.strictObject({ language: z.tuple([z.string().regex(/^[a-z]{2,3}$/), z.enum(cefrOrder)]) }),
  z.strictObject({ skill: z.tuple([value, demand]) }),
  z.strictObject({ ids: z.array(value).max(queryLimits.idsMax) }),
  z.strictObject({ place: z.strictObject({ municipality: values, orRemote: z.boolean() }) }),
] as const;

/** Filters nest to a fixed depth, so the schema is finite: a deeper one is refused, not walked. */
function filterOf(depth: number): z.ZodType<Filter> {
  if (depth === 1) return z.union(leaves) as z.ZodType<Filter>;
  const inner = filterOf(depth - 1);
  const list = z.array(inner).max(queryLimits.filterLeavesMax);
  return z.union([
    ...leaves,
    z.strictObject({ and: list }),
    z.strictObject({ or: list }),
    z.strictObject({ not: inner }),
  ]) as z.ZodType<Filter>;
}

function leavesOf(filter: Filter): number {
  if ("and" in filter) return filter.and.reduce((sum, one) => sum + leavesOf(one), 0);
  if ("or" in filter) return filter.or.reduce((sum, one) => sum + leavesOf(one), 0);
  return "not" in filter ? leavesOf(filter.not) : 1;
}

const where = filterOf(queryLimits.filterDepthMax).refine(
  (filter) => leavesOf(filter) <= queryLimits.filterLeavesMax,
  `at most ${queryLimits.filterLeavesMax} conditions`,
);

const page = z.strictObject({
  size: z.int().min(1).max(queryLimits.pageSizeMax),
  after: z.string().max(500).optional(),
});

const searchQuery = z
  .strictObject({
    type: z.enum(docTypes),
    text: z
      .strictObject({ all: z.array(term), none: z.array(term) })
      .refine(
        (text) => text.all.length + text.none.length <= queryLimits.wordsMax,
        `at most ${queryLimits.wordsMax} words`,
      )
      .optional(),
    where,
    facets: z
      .array(z.strictObject({ field: z.enum(enumFields), limit: z.int().min(1).max(queryLimits.facetValuesMax) }))
      .max(enumFields.length),
    sort: z.enum(["relevance", "newest", "oldest", "name", "start"]),
    page,
    locale: z.enum(["en", "fi", "sv"]),
  })
  .refine((query) => query.facets.every(({ field }) => enumFieldsOf(query.type).includes(field)), {
    message: "a facet of a field that this type of document does not have",
    path: ["facets"],
  });

const recallQuery = z.strictObject({
  type: z.enum(docTypes),
  groups: z
    .array(
      z.strictObject({
        weight: finite.min(0),
        members: z.array(z.tuple([z.enum(recallFields), value, finite.min(0).max(1)])).max(20_000),
      }),
    )
    .max(100),
  where: where.optional(),
  limit: z.int().min(1).max(queryLimits.recallMax),
  rest: finite.min(0),
});

function parse<T>(schema: z.ZodType, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data as T;
  const pointers = result.error.issues.map((issue) => `/${issue.path.map(String).join("/")}`);
  throw new SearchRefusal("invalid", result.error.issues[0]?.message ?? "invalid query", pointers);
}

/** The query as it was, or a `SearchRefusal` with the pointers of what is wrong. */
export const parseQuery = (input: unknown): SearchQuery => parse<SearchQuery>(searchQuery, input);
export const parseRecall = (input: unknown): RecallQuery => parse<RecallQuery>(recallQuery, input);
