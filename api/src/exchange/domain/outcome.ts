import type { ImportRunTable } from "@tuttu/schema";

/** What became of the new records of an import. */
export interface Outcome {
  readonly published: number;
  readonly drafts: number;
  readonly reasons: readonly { readonly code: string; readonly count: number; readonly isDraft: boolean }[];
}

/** Written rows that have the same stored hints. */
export interface HintGroup {
  readonly hints: string;
  readonly count: number;
}

/** Codes of a record that was published all the same, though not to everybody. */
const published: ReadonlySet<string> = new Set(["staffOnly"]);

/** Counts what was published and what stayed a draft, and why, most frequent first. */
export function outcomeOf(groups: readonly HintGroup[], run: Pick<ImportRunTable, "rows_new" | "publish">): Outcome {
  const all = run.rows_new;
  if (run.publish === 0) {
    return { published: 0, drafts: all, reasons: all === 0 ? [] : [{ code: "notAsked", count: all, isDraft: true }] };
  }
  const counts = new Map<string, number>();
  let drafts = 0;
  for (const { hints, count } of groups) {
    const codes = new Set((JSON.parse(hints) as { readonly code: string }[]).map(({ code }) => code));
    const isDraft = [...codes].some((code) => !published.has(code));
    if (isDraft) drafts += count;
    for (const code of codes) {
      if (isDraft && published.has(code)) continue;
      counts.set(code, (counts.get(code) ?? 0) + count);
    }
  }
  const reasons = [...counts].map(([code, count]) => ({ code, count, isDraft: !published.has(code) }));
  reasons.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  return { published: Math.max(0, all - drafts), drafts, reasons };
}
