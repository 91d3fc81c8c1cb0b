import type { Locale, Problem } from "@tuttu/schema";
import { HTTPException } from "hono/http-exception";
import { sayOwn } from "./own-issue-texts.ts";
import { en } from "./problem-texts/en.ts";
import { fi } from "./problem-texts/fi.ts";
import type { ProblemTexts } from "./problem-texts/problem-texts.ts";
import { sv } from "./problem-texts/sv.ts";
import { waitWords } from "./problem-texts/wait-words.ts";
import { Refusal, type RefusalSlug, refusals } from "./refusal.ts";

export const problemTexts: Readonly<Record<Locale, ProblemTexts>> = { en, fi, sv };

/** RFC 9457: a refusal as the body that leaves the house. `requestId` is what the log knows it by. */
export function toProblem(refusal: Refusal, locale: Locale, requestId: string): Problem {
  const [title, why] = problemTexts[locale][refusal.slug];
  const { detail: own, errors, retryAfterSeconds } = refusal.parts;
  const detail = own === undefined ? why : sayOwn(own, locale);
  const waits = refusal.slug === "too-many-requests" && retryAfterSeconds !== undefined;
  return {
    type: `/problems/${refusal.slug}`,
    title,
    status: refusals[refusal.slug],
    instance: requestId,
    ...refusal.parts,
    ...(errors === undefined ? {} : { errors: errors.map((one) => ({ ...one, detail: sayOwn(one.detail, locale) })) }),
    detail: waits ? `${detail} ${waitWords(locale, retryAfterSeconds)}` : detail,
  };
}

/** The answer itself, with the headers that belong to a refusal. */
export function problemResponse(refusal: Refusal, locale: Locale, requestId: string): Response {
  const headers: Record<string, string> = {
    "content-type": "application/problem+json",
    "content-language": locale,
    "cache-control": "no-store",
  };
  const { retryAfterSeconds, currentEtag } = refusal.parts;
  if (retryAfterSeconds !== undefined) headers["retry-after"] = String(retryAfterSeconds);
  if (currentEtag !== undefined) headers.etag = currentEtag;
  if (refusal.slug === "token-needed") headers["www-authenticate"] = 'Bearer realm="metrics"';
  return new Response(JSON.stringify(toProblem(refusal, locale, requestId)), { status: refusal.status, headers });
}

const frameworkSlugs: Readonly<Record<number, RefusalSlug>> = {
  400: "malformed-json",
  404: "unknown-address",
  405: "method-not-allowed",
  413: "body-too-large",
  415: "unsupported-type",
};

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** What is known of a thrown value; undefined for a fault, which is logged and answered without its text. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof HTTPException) return new Refusal(frameworkSlugs[error.status] ?? "malformed-request");
  const code = codeOf(error);
  // SQLite and PostgreSQL: no space, then locked or out of connections, then a unique value taken.
  if (code === "SQLITE_FULL" || code.startsWith("SQLITE_IOERR_WRITE") || code === "53100") {
    return new Refusal("storage-full");
  }
  if (code.startsWith("SQLITE_BUSY") || ["55P03", "57014", "53300", "57P03", "ECONNREFUSED"].includes(code)) {
    return new Refusal("unavailable", { retryAfterSeconds: 2 });
  }
  if (code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY" || code === "23505") {
    return new Refusal("already-exists");
  }
  return undefined;
}
