import { span } from "#lib/format/dates.ts";
import { t, word } from "#lib/messages/messages.svelte.ts";
import { findingOf } from "./engine-view.ts";
import type { IndexRun } from "./engines-api.ts";

/** How a run ended, in one sentence. */
export function foundWords(run: IndexRun): string {
  const { key, count } = findingOf(run);
  return t(`engines.found.${key}`, { count });
}

/** A run that has ended, to be told wherever the person is by then. */
export const endedWords = (run: IndexRun): string =>
  t("engines.ended", {
    engine: word("engineName", run.engine),
    run: word("indexRunKind", run.kind),
    found: foundWords(run),
  });

/** How long something took; what took no second took less than one. */
export const tookWords = (ms: number): string => (ms < 1000 ? t("engines.underSecond") : span(ms / 1000));
