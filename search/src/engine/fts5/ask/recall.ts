import type { CallContext } from "../../port.ts";
import type { RecallGroup, RecallQuery, RecallSet } from "../../query.ts";
import { parseRecall } from "../../query-schema.ts";
import { requireScope, type ScopeToken } from "../../scope-token.ts";
import { stillWanted } from "../../turn.ts";
import type { Memory } from "../columns/memory.ts";
import { firstOf } from "../columns/order.ts";
import type { Part } from "../columns/part.ts";
import { partNumber } from "../storage/parts.ts";
import type { Store } from "../store.ts";
import { every, FilterCompiler } from "./filter.ts";
import { scopeTest } from "./plan.ts";
import { tieBefore } from "./ranking.ts";

const rounded = (score: number) => Math.round(score * 1e6) / 1e6;

/**
 * Adds up, for every document that holds a member of some group, the group's weight times its best credit. The postings
 * are exact, so nothing that scores is missed; documents that share nothing fill the set up to the limit.
 */
export function answerRecall(store: Store, input: RecallQuery, scope: ScopeToken, ctx: CallContext): RecallSet {
  requireScope(scope, input.type);
  const query = parseRecall(input);
  stillWanted(ctx, store.clock);
  store.sync();
  const memory = store.memory;
  const part = memory.parts[partNumber(scope.corpus, query.type)] as Part;
  const compiler = new FilterCompiler(memory, part);
  const allowed = every([
    scopeTest(memory, part, scope, query.type),
    ...(query.where ? [compiler.test(query.where)] : []),
  ]);
  const sums = new Sums(part.end);
  for (const group of query.groups) {
    stillWanted(ctx, store.clock);
    sums.add(memory, part, group);
  }
  const touched = sums.touched.filter(allowed);
  for (const dense of touched) sums.of[dense] = rounded(sums.of[dense] as number);
  const tie = tieBefore(part, scope);
  const best = firstOf(touched, touched.length, query.limit, (a, b) => {
    const difference = (sums.of[b] as number) - (sums.of[a] as number);
    return difference !== 0 ? difference < 0 : tie(a, b);
  });
  const others = best.length < query.limit ? untouched(part, sums, allowed) : [];
  const fill = firstOf(others, others.length, query.limit - best.length, tie);
  const all = [...best, ...fill];
  const bound = (dense: number) => rounded((sums.of[dense] as number) + query.rest);
  const cut = touched.length + others.length > all.length || (best.length === query.limit && part.count > best.length);
  return {
    found: all.map((dense) => ({ id: part.ids[dense] ?? "", bound: bound(dense) })),
    floor: cut ? bound(all.at(-1) ?? 0) : 0,
    asOf: BigInt(store.seq),
    engine: "embedded",
  };
}

function untouched(part: Part, sums: Sums, allowed: (dense: number) => boolean): number[] {
  const others: number[] = [];
  for (let dense = 0; dense < part.end; dense++) {
    if (part.alive[dense] === 1 && sums.stamp[dense] === 0 && allowed(dense)) others.push(dense);
  }
  return others;
}

class Sums {
  readonly of: Float64Array;
  /** Number of the last group that gave credit; 0 where none did. */
  readonly stamp: Uint16Array;
  readonly touched: number[] = [];
  #group = 0;

  constructor(length: number) {
    this.of = new Float64Array(length);
    this.stamp = new Uint16Array(length);
  }

  /** Highest credit first, so that the first one that a document meets is its best. */
  add(memory: Memory, part: Part, { weight, members }: RecallGroup): void {
    this.#group += 1;
    const ordered = [...members].sort((a, b) => b[2] - a[2]);
    for (const [field, value, credit] of ordered) {
      const code = memory.values.code(field, value);
      if (code === undefined || credit === 0) continue;
      const list = part.postings.of(code);
      const gain = weight * credit;
      for (let at = 0; at < list.length; at++) {
        const dense = (list[at] as number) >>> 3;
        const stamp = this.stamp[dense] as number;
        if (stamp === this.#group) continue;
        if (stamp === 0) this.touched.push(dense);
        this.stamp[dense] = this.#group;
        this.of[dense] = (this.of[dense] as number) + gain;
      }
    }
  }
}
