import { afterEach, describe, expect, test } from "vitest";
import type { EngineName } from "../query.ts";
import type { EngineUnderTest, OpenEngine } from "./case.ts";
import { facetCases } from "./cases-facets.ts";
import { filterCases } from "./cases-filters.ts";
import { rebuildCases } from "./cases-rebuild.ts";
import { recallCases } from "./cases-recall.ts";
import { scopeCases } from "./cases-scope.ts";
import { textCases } from "./cases-text.ts";
import { wordCases } from "./cases-words.ts";

/** The promises of the port, in the order of its list. */
export const conformanceCases = [
  ...wordCases,
  ...textCases,
  ...filterCases,
  ...facetCases,
  ...scopeCases,
  ...rebuildCases,
  ...recallCases,
].sort((a, b) => a.number - b.number);

/**
 * Runs every case on an engine of its own; a case that is not for this engine is skipped aloud, with the reason.
 * `patienceMs` is how long a case may take before it counts as hanging, where the runner's own patience is too short.
 */
export function conformanceSuite(name: EngineName, openEngine: OpenEngine, how = "", patienceMs?: number): void {
  describe(`search engine ${name}${how}`, { ...(patienceMs === undefined ? {} : { timeout: patienceMs }) }, () => {
    let open: EngineUnderTest | undefined;
    afterEach(async () => {
      await open?.close();
      open = undefined;
    });
    test("the list of promises is complete", () => {
      expect(conformanceCases.map(({ number }) => number)).toEqual(Array.from({ length: 52 }, (_, at) => at + 1));
    });
    test.for(conformanceCases)("$number $promise", async (one, { skip }) => {
      const reason = one.notFor?.[name];
      if (reason !== undefined) skip(reason);
      const vocabulary = { version: "small", labels: () => one.labels ?? [] };
      open = await openEngine({ vocabulary: () => vocabulary, clock: Date.now }, one.number);
      await one.run(open);
    });
  });
}
