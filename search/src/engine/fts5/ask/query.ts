import type { CallContext } from "../../port.ts";
import type { Correction, Hit, SearchPage, SearchQuery } from "../../query.ts";
import { parseQuery, queryLimits } from "../../query-schema.ts";
import { correct } from "../../question/correct.ts";
import { cursorAt, offsetOf } from "../../question/cursor.ts";
import { cutWords } from "../../question/cut-words.ts";
import { requireScope, type ScopeToken } from "../../scope-token.ts";
import { stillWanted } from "../../turn.ts";
import { firstOf } from "../columns/order.ts";
import type { Part } from "../columns/part.ts";
import { partNumber } from "../storage/parts.ts";
import type { Store } from "../store.ts";
import { Sieve } from "./facets.ts";
import { Match } from "./match.ts";
import { planFor } from "./plan.ts";
import { listBefore, tieBefore } from "./ranking.ts";
import { type Ranked, rankByTiers } from "./tiers.ts";

/** With fewer hits than this, words that no label knows are corrected. */
const correctBelow = 10;

export function answerQuery(store: Store, input: SearchQuery, scope: ScopeToken, ctx: CallContext): SearchPage {
  requireScope(scope, input.type);
  const query = parseQuery(input);
  const offset = offsetOf("embedded", query, scope);
  stillWanted(ctx, store.clock);
  store.sync();
  const number = partNumber(scope.corpus, query.type);
  const part = store.memory.parts[number] as Part;
  const sieve = new Sieve(
    store.memory,
    part,
    planFor(store.memory, part, scope, query.type, query.where, query.facets),
    query.facets,
  );
  const search = new Searcher(store, number, sieve, ctx);
  const match = new Match(query.text ?? { all: [], none: [] });
  search.gather(match);
  const corrections = query.text ? search.correctText(query.text) : [];
  const wanted = Math.min(offset + query.page.size, queryLimits.depthMax);
  const tie = tieBefore(part, scope);
  const byWords = query.sort === "relevance" && match.terms > 0;
  const before = listBefore(part, query.sort, tie);
  const ranked = byWords
    ? search.ranked(match, wanted, tie)
    : firstOf(sieve.kept, sieve.kept.length, wanted, before).map((dense) => ({ dense, score: 0, matched: [] }));
  const total = sieve.kept.length;
  const more = wanted < Math.min(total, queryLimits.depthMax);
  return {
    hits: ranked
      .slice(offset)
      .map((one): Hit => ({ id: part.ids[one.dense] ?? "", score: one.score, matched: one.matched })),
    total: { value: total, relation: "eq" },
    facets: sieve.facets(),
    ...(more ? { next: cursorAt("embedded", wanted, query, scope) } : {}),
    tooDeep: !more && total > queryLimits.depthMax && wanted >= queryLimits.depthMax,
    corrected: corrections,
    cut: cutWords(query),
    asOf: BigInt(store.seq),
    engine: "embedded",
    degraded: false,
  };
}

/** Finds documents by words, first as typed, then corrected, and ranks them in that order. */
class Searcher {
  readonly #store: Store;
  readonly #number: number;
  readonly #sieve: Sieve;
  readonly #ctx: CallContext;
  #typed = 0;
  #corrected: Match | undefined;

  constructor(store: Store, number: number, sieve: Sieve, ctx: CallContext) {
    this.#store = store;
    this.#number = number;
    this.#sieve = sieve;
    this.#ctx = ctx;
  }

  #ask = (expression: string): readonly number[] => {
    stillWanted(this.#ctx, this.#store.clock);
    return this.#store.memory.tables.parts[this.#number]?.match.all(expression) as number[];
  };

  /** Passes everything that the words find through the sieve; without words, everything there is. */
  gather(match: Match): void {
    const part = this.#store.memory.parts[this.#number] as Part;
    const expression = match.everything();
    if (expression !== undefined) for (const dense of this.#ask(expression)) this.#sieve.pass(dense);
    else {
      const excluded = match.excluded();
      const out = new Set(excluded === undefined ? [] : this.#ask(excluded));
      for (let dense = 0; dense < part.end; dense++) {
        if (part.alive[dense] === 1 && !out.has(dense)) this.#sieve.pass(dense);
      }
    }
    this.#typed = this.#sieve.kept.length;
  }

  correctText(text: Parameters<typeof correct>[0]): Correction[] {
    if (this.#typed >= correctBelow) return [];
    const found = correct(text, this.#store.lexicon);
    const [first] = found;
    if (!first) return [];
    const match = new Match(first.text);
    const expression = match.everything();
    if (expression === undefined) return [];
    const known = new Set(this.#sieve.kept);
    for (const dense of this.#ask(expression)) if (!known.has(dense)) this.#sieve.pass(dense);
    if (this.#sieve.kept.length === this.#typed) return [];
    this.#corrected = match;
    return found.map(({ typed, used }) => ({ typed, used }));
  }

  /** Hits by corrected words come after all others, at half their score. */
  ranked(match: Match, count: number, tie: Parameters<typeof rankByTiers>[3]): Ranked[] {
    const kept = this.#sieve.kept;
    const first = rankByTiers(match, kept.slice(0, this.#typed), count, tie, this.#ask);
    if (!this.#corrected || first.length >= count) return first;
    const rest = rankByTiers(this.#corrected, kept.slice(this.#typed), count - first.length, tie, this.#ask);
    return [...first, ...rest.map((one) => ({ ...one, score: one.score / 2 }))];
  }
}
