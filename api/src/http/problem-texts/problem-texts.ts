import type { RefusalSlug } from "../refusal.ts";

/** Per slug: the title, what happened and why, what to do. */
export type ProblemTexts = Readonly<Record<RefusalSlug, readonly [title: string, why: string, next: string]>>;
