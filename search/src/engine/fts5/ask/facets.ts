import type { FacetCount, FacetRequest } from "../../query.ts";
import type { Memory } from "../columns/memory.ts";
import { firstOf } from "../columns/order.ts";
import type { Part } from "../columns/part.ts";
import type { Plan } from "./plan.ts";

/** Passes documents through a plan, collecting those that satisfy all of it and counting every facet on the way. */
export class Sieve {
  readonly #plan: Plan;
  readonly #memory: Memory;
  readonly #requests: readonly FacetRequest[];
  readonly #counts: Uint32Array;
  readonly #seen: readonly number[][];
  readonly #counters: readonly ((dense: number) => void)[];
  readonly kept: number[] = [];

  constructor(memory: Memory, part: Part, plan: Plan, requests: readonly FacetRequest[]) {
    this.#memory = memory;
    this.#plan = plan;
    this.#requests = requests;
    // Codes belong to one field each, so all facets can count in one array.
    this.#counts = memory.takeCounts();
    this.#seen = requests.map(() => []);
    this.#counters = requests.map(({ field }, at) => part.field(field).counter(this.#counts, this.#seen[at] ?? []));
  }

  /** A document that fails exactly one group counts in that group's facet alone. */
  pass(dense: number): boolean {
    const { fixed, groups } = this.#plan;
    if (!fixed(dense)) return false;
    let failed = -1;
    for (const { test, facet } of groups) {
      if (test(dense)) continue;
      if (failed >= 0) return false;
      failed = facet;
    }
    const counters = this.#counters;
    if (failed >= 0) {
      counters[failed]?.(dense);
      return false;
    }
    for (let at = 0; at < counters.length; at++) (counters[at] as (dense: number) => void)(dense);
    this.kept.push(dense);
    return true;
  }

  /** The counts; to be called once, at the end. */
  facets(): Record<string, FacetCount> {
    const facets = Object.fromEntries(
      this.#requests.map((request, at) => [request.field, this.#facet(request, this.#seen[at] ?? [])]),
    );
    for (const codes of this.#seen) for (const code of codes) this.#counts[code] = 0;
    this.#memory.giveBack(this.#counts);
    return facets;
  }

  #facet({ limit }: FacetRequest, codes: readonly number[]): FacetCount {
    const counts = this.#counts;
    const value = (code: number) => this.#memory.values.value(code);
    const first = firstOf(codes, codes.length, limit, (a, b) => {
      const difference = (counts[b] as number) - (counts[a] as number);
      return difference !== 0 ? difference < 0 : value(a) < value(b);
    });
    const values = first.map((code) => ({ value: value(code), count: counts[code] ?? 0 }));
    return { values, more: Math.max(0, codes.length - limit) };
  }
}
