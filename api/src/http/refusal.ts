import type { Problem } from "@tuttu/schema";

/** Every refusal by its slug, and its status. Slugs are part of the API and never change. */
export const refusals = {
  "malformed-json": 400,
  "malformed-request": 400,
  "cursor-invalid": 400,
  "key-needed": 400,
  "sign-in-needed": 401,
  "wrong-credentials": 401,
  "wrong-code": 401,
  "token-needed": 401,
  "not-allowed": 403,
  "second-factor-needed": 403,
  "fresh-proof-needed": 403,
  "foreign-origin": 403,
  "not-found": 404,
  "unknown-address": 404,
  "method-not-allowed": 405,
  "too-slow": 408,
  "not-allowed-now": 409,
  "already-exists": 409,
  "still-running": 409,
  "already-done": 409,
  "link-spent": 410,
  "stale-version": 412,
  "body-too-large": 413,
  "address-too-long": 414,
  "unsupported-type": 415,
  "invalid-input": 422,
  "key-reused": 422,
  "version-needed": 428,
  "too-many-requests": 429,
  fault: 500,
  unavailable: 503,
  "took-too-long": 503,
  "storage-full": 507,
} as const satisfies Record<string, number>;

export type RefusalSlug = keyof typeof refusals;
type FieldErrors = NonNullable<Problem["errors"]>;

export interface RefusalParts {
  /** One sentence about this very case, for people; never a secret, never another person's data. */
  readonly detail?: string;
  readonly errors?: FieldErrors;
  readonly retryAfterSeconds?: number;
  readonly currentEtag?: string;
}

/** What domain and services throw when the house says no. Everything else that is thrown is a fault. */
export class Refusal extends Error {
  readonly slug: RefusalSlug;
  readonly parts: RefusalParts;

  constructor(slug: RefusalSlug, parts: RefusalParts = {}) {
    super(parts.detail ?? slug);
    this.name = "Refusal";
    this.slug = slug;
    this.parts = parts;
  }

  get status(): (typeof refusals)[RefusalSlug] {
    return refusals[this.slug];
  }
}

/** The thing does not exist, or not for this actor: the same answer. */
export const notFound = (): Refusal => new Refusal("not-found");

/** Input that a rule of the house refuses. `pointer` is a JSON Pointer such as `/pay/min`. */
export const invalid = (pointer: string, detail: string): Refusal =>
  new Refusal("invalid-input", { errors: [{ pointer, detail }] });

/** `found`, or a not-found refusal where the query gave nothing. */
export function orNotFound<T>(found: T | undefined | null): T {
  if (found === undefined || found === null) throw notFound();
  return found;
}
