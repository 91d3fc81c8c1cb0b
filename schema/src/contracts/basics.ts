import { z } from "zod";
import { type IdKind, idPattern, prefixes } from "../vocabulary/identifiers.ts";

// A lone surrogate would be stored as a replacement character, and NUL is refused by PostgreSQL alone.
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const isStorable = (value: string) => !value.includes("\u0000") && !loneSurrogate.test(value);

/** Text of at most `max` UTF-16 units: NFC, trimmed, without NUL and lone surrogates. Empty unless `min` is given. */
export const text = (max: number, min = 0) =>
  z.string().trim().normalize("NFC").min(min).max(max).refine(isStorable, "has a character that cannot be stored");

/** An id of this kind, e.g. `cnd_0197c2f0-…`. */
export const idOf = (kind: IdKind) =>
  z
    .string()
    .regex(idPattern(kind), `must be an id that begins with ${prefixes[kind]}_`)
    .meta({ example: `${prefixes[kind]}_0197c2f0-5f6e-7cc3-98c4-dc0c0c07398f` });

/** `schema` or null; a union, since `nullable()` on a named schema is not said well in OpenAPI 3.1. */
export const orNull = <T extends z.ZodType>(schema: T) => z.union([schema, z.null()]);

/** Calendar date, `YYYY-MM-DD`. */
export const CalendarDate = z.iso.date().meta({ example: "2027-03-01" });
/** Calendar month, `YYYY-MM`. */
export const CalendarMonth = z
  .string()
  .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, "must be a month such as 2024-05")
  .meta({ example: "2024-05" });
/** RFC 3339 instant in UTC with milliseconds. */
export const Instant = z.iso.datetime({ precision: 3 }).meta({ example: "2026-11-24T09:00:00.000Z" });
/** BCP 47 primary language subtag. */
export const LanguageTag = z
  .string()
  .regex(/^[a-z]{2,3}$/, "must be a language tag such as fi, en or so")
  .meta({ example: "fi" });
export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, "must be an ISO 3166-1 country code such as FI")
  .meta({ example: "FI" });
export const HttpsUrl = z.url({ protocol: /^https?$/ }).max(500);
export const EmailAddress = z.email().max(254);
/** Share or probability, 0..1. */
export const Share = z.number().min(0).max(1);
export const Count = z.int().min(0);

/** One place in the input that is wrong. */
export const FieldError = z
  .strictObject({
    pointer: z
      .string()
      .meta({ description: "JSON Pointer (RFC 6901) into the body, or `?name` for a query parameter" }),
    detail: z.string(),
  })
  .meta({ id: "FieldError" });

/** RFC 9457 problem details; `type` is a page that this service serves. */
export const Problem = z
  .strictObject({
    type: z.string().meta({ example: "/problems/stale-version" }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().meta({ description: "The request's id, as in the log" }),
    errors: z.array(FieldError).optional(),
    retryAfterSeconds: z.int().optional(),
    currentEtag: z.string().optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;

/** How many there are; `gte` where counting stopped. */
export const Total = z.strictObject({ value: Count, relation: z.enum(["eq", "gte"]) }).meta({ id: "Total" });

export const FacetValue = z
  .strictObject({ value: z.string(), label: z.string(), count: Count, selected: z.boolean() })
  .meta({ id: "FacetValue" });
export const Facet = z
  .strictObject({
    field: z.string(),
    values: z.array(FacetValue),
    others: Count.meta({ description: "How many further values were cut" }),
  })
  .meta({ id: "Facet", description: "Counts of one field; its own filter is left out of its counts" });

/** What every searched list says beside its items. */
export const listShape = {
  total: Total,
  facets: z.array(Facet),
  next: z.string().nullable().meta({ description: "Cursor of the next page, null on the last" }),
  searchedFor: z
    .string()
    .nullable()
    .meta({ description: "The corrected words, where the typed ones found too little" }),
  degraded: z.boolean().meta({ description: "True where the fallback engine answered" }),
};

/** A query parameter that may stand several times or hold a comma-separated list. */
export const several = <T extends z.ZodType<string>>(item: T, max = 50) =>
  z.preprocess(
    (value) =>
      value === undefined
        ? undefined
        : (Array.isArray(value) ? value : [value]).flatMap((one) => String(one).split(",")).filter((one) => one !== ""),
    z.array(item).max(max).optional(),
  );
export const pageShape = {
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
};

type Bare<T> = T extends z.ZodDefault<infer Inner> ? Inner : T;

/**
 * The contract of a partial update: every field of `shape` may be left out, and what is left out stays as it is,
 * so defaults are taken off.
 */
export function changesOf<S extends z.core.$ZodLooseShape>(shape: S) {
  const fields = Object.entries(shape).map(([name, schema]) => [
    name,
    z.optional(schema instanceof z.ZodDefault ? schema.unwrap() : schema),
  ]);
  return z.strictObject(Object.fromEntries(fields) as { [K in keyof S]: z.ZodOptional<Bare<S[K]>> });
}
