import { Problem } from "@tuttu/schema";
import type { z } from "zod";
import type { Capability } from "../scope/index.ts";
import type { BodyClass } from "./limits.ts";
import type { RateClass } from "./rate-limits.ts";
import { type RefusalSlug, refusals } from "./refusal.ts";

/** What a route says of itself beside its shapes; read by the router, the document and the permission matrix. */
export interface Declared {
  readonly "x-capability": Capability | "open";
  readonly "x-body"?: BodyClass;
  readonly "x-rate"?: RateClass;
  /** Has an effect that must not happen twice: needs an `Idempotency-Key`. */
  readonly "x-once"?: true;
  /** Changes what exists: needs `If-Match`. */
  readonly "x-precondition"?: true;
}

interface Manner {
  /** `small` (64 KiB) unless said. */
  readonly body?: BodyClass;
  readonly rate?: RateClass;
  readonly once?: boolean;
  readonly ifMatch?: boolean;
}

const declared = (capability: Capability | "open", { body, rate, once, ifMatch }: Manner): Declared => ({
  "x-capability": capability,
  ...(body === undefined ? {} : { "x-body": body }),
  ...(rate === undefined ? {} : { "x-rate": rate }),
  ...(once === true ? { "x-once": true as const } : {}),
  ...(ifMatch === true ? { "x-precondition": true as const } : {}),
});

/** Only for who has the capability; asked before the input is looked at. @example createRoute({ …, ...may("opening.publish", { once: true, ifMatch: true }) }) */
export const may = (capability: Capability, manner: Manner = {}) => ({
  ...declared(capability, manner),
  security: [{ session: [] }],
});

/** For everybody, also without a session. */
export const open = (manner: Manner = {}) => ({ ...declared("open", manner), security: [] });

/** A JSON answer. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

/** A JSON body that must be there. */
export const body = <T extends z.ZodType>(schema: T) => ({
  required: true as const,
  content: { "application/json": { schema } },
});

type ProblemAnswer = { description: string; content: { "application/problem+json": { schema: typeof Problem } } };

/** Every operation may answer with these. */
const always: readonly RefusalSlug[] = ["too-many-requests", "fault", "unavailable"];

/**
 * The refusals of an operation, one answer for each status. What every operation may answer is added.
 * @example responses: { 200: json(Opening, "…"), ...problems("sign-in-needed", "not-allowed", "not-found") }
 */
export function problems(...slugs: readonly RefusalSlug[]): Record<number, ProblemAnswer> {
  const answers: Record<number, ProblemAnswer> = {};
  for (const slug of [...slugs, ...always]) {
    const status = refusals[slug];
    const before = answers[status]?.description;
    answers[status] = {
      description: before === undefined ? slug : `${before}, ${slug}`,
      content: { "application/problem+json": { schema: Problem } },
    };
  }
  return answers;
}

/** What reading asks for: a session, the right, a thing that is there. */
export const readProblems = problems(
  "sign-in-needed",
  "not-allowed",
  "second-factor-needed",
  "not-found",
  "invalid-input",
  "malformed-request",
);
/** What listing may refuse: a cursor of another list as well. */
export const listProblems = problems(
  "sign-in-needed",
  "not-allowed",
  "second-factor-needed",
  "invalid-input",
  "cursor-invalid",
  "malformed-request",
);
/** What a body may be refused for, whoever sends it. */
export const bodyRefusals = [
  "malformed-json",
  "body-too-large",
  "unsupported-type",
  "invalid-input",
  "foreign-origin",
] as const;
const bodies = [...bodyRefusals, "malformed-request"] as const;
/** What making may refuse. */
export const createProblems = problems(
  "sign-in-needed",
  "not-allowed",
  "second-factor-needed",
  "not-found",
  ...bodies,
  "key-needed",
  "key-reused",
  "still-running",
  "already-done",
  "already-exists",
  "not-allowed-now",
);
/** What changing and moving may refuse. */
export const changeProblems = problems(
  "sign-in-needed",
  "not-allowed",
  "second-factor-needed",
  "not-found",
  ...bodies,
  "stale-version",
  "version-needed",
  "already-exists",
  "not-allowed-now",
  "key-needed",
  "key-reused",
  "still-running",
  "already-done",
);
