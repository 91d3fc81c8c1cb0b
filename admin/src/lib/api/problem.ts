/** A refusal of the API (RFC 9457) as an error that pages can ask: what happened, and which fields it is about. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly slug: string;
  readonly detail: string | undefined;
  readonly instance: string | undefined;
  readonly errors: readonly FieldError[];

  constructor(status: number, body: Partial<ProblemBody>) {
    super(body.title ?? `HTTP ${status}`);
    this.name = "ApiProblem";
    this.status = status;
    this.slug = (body.type ?? "").split("/").at(-1) ?? "";
    this.detail = body.detail;
    this.instance = body.instance;
    this.errors = body.errors ?? [];
  }
}

/** A field by JSON Pointer, `/languages/0/cefr`, and what is wrong with it in words. */
export type FieldError = { pointer: string; detail: string };

type ProblemBody = {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors: FieldError[];
};

/** The problem of a failed request; an answer that is no problem document, or none at all, becomes one. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  return new ApiProblem(status, typeof body === "object" && body !== null ? (body as Partial<ProblemBody>) : {});
}

export const isProblem = (error: unknown, status?: number): error is ApiProblem =>
  error instanceof ApiProblem && (status === undefined || error.status === status);

/** A refusal in words for a person: each place that is wrong, else what happened; `fallback` where nobody answered. */
export function refusalWords(error: unknown, fallback: string): string {
  if (!isProblem(error)) return fallback;
  if (error.errors.length > 0) return error.errors.map((one) => one.detail).join(" · ");
  return error.detail ?? error.message;
}
