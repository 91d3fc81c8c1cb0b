import type { MultiSearchParams, SearchResponse } from "meilisearch";
import { SearchRefusal } from "../../port.ts";

type Question = MultiSearchParams["queries"][number];
type Answer = SearchResponse<Record<string, unknown>>;

/** The server's own number of hits where a question names none. */
const limitUnlessSaid = 20;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const cannotBe = (what: string): SearchRefusal =>
  new SearchRefusal("unavailable", `the search server answers what cannot be: ${what}`);

/**
 * Answers to questions, looked at before anybody counts on them: as many as questions, no more hits than were asked for,
 * each of them once and with an id, totals and counts that can be. What stands in them may still be wrong: the
 * database decides who is shown.
 * @throws SearchRefusal unavailable
 */
export function soundAnswers(answer: unknown, questions: readonly Question[]): Answer[] {
  const results = isRecord(answer) ? answer.results : undefined;
  if (!Array.isArray(results) || results.length !== questions.length) throw cannotBe("no result for each question");
  for (const [at, result] of results.entries()) checkResult(result, questions[at]?.limit ?? limitUnlessSaid);
  return results as Answer[];
}

function checkResult(result: unknown, limit: number): void {
  if (!isRecord(result)) throw cannotBe("no result");
  const { hits, estimatedTotalHits: total, facetDistribution: facets } = result;
  if (!Array.isArray(hits)) throw cannotBe("no hits");
  if (hits.length > limit) throw cannotBe("more hits than were asked for");
  const ids = new Set<unknown>();
  for (const hit of hits) {
    const id = isRecord(hit) ? hit.id : undefined;
    if (typeof id !== "string" || id === "") throw cannotBe("a hit without id");
    ids.add(id);
  }
  if (ids.size < hits.length) throw cannotBe("the same hit twice");
  if (!isCount(total)) throw cannotBe("no total");
  if (total < hits.length) throw cannotBe("fewer hits than it shows");
  if (facets !== undefined) checkFacets(facets, total);
}

function checkFacets(facets: unknown, total: number): void {
  if (!isRecord(facets)) throw cannotBe("no facets");
  for (const counts of Object.values(facets)) {
    if (!isRecord(counts)) throw cannotBe("a facet without counts");
    for (const count of Object.values(counts)) {
      if (!isCount(count) || count > total) throw cannotBe("a facet that counts more than was found");
    }
  }
}

/** The rows of a list that the server gives. @throws SearchRefusal unavailable */
export function rowsOf<T>(answer: { readonly results: T[] }): T[] {
  if (!isRecord(answer) || !Array.isArray(answer.results)) throw cannotBe("no list");
  return answer.results;
}
