import type { DocType } from "../../../documents/fields.ts";
import type { FacetRequest, Filter } from "../../query.ts";
import { conditionsOf } from "../../question/conditions.ts";
import { soleField } from "../../question/sole-field.ts";
import type { ScopeToken } from "../../scope-token.ts";
import type { Memory } from "../columns/memory.ts";
import type { Part } from "../columns/part.ts";
import { every, FilterCompiler, type Test } from "./filter.ts";

/** One group of conditions on one field that is also counted: its facet leaves the group out. */
export interface Group {
  readonly test: Test;
  /** Place of the facet in the request. */
  readonly facet: number;
}

export interface Plan {
  /** Scope and every condition that no facet leaves out. */
  readonly fixed: Test;
  readonly groups: readonly Group[];
}

/** A counsellor's scope narrows people; openings have no counsellor. */
export function scopeTest(memory: Memory, part: Part, scope: ScopeToken, type: DocType): Test {
  const compiler = new FilterCompiler(memory, part);
  const tests = [compiler.values("programme", scope.programmes)];
  if (scope.counsellor !== undefined && type === "candidate")
    tests.push(compiler.values("counsellor", [scope.counsellor]));
  if (scope.organisation !== undefined) {
    const hidden = compiler.values("hiddenFrom", [scope.organisation]);
    tests.push((dense) => !hidden(dense));
  }
  return every(tests);
}

/** Sorts the conditions by the facet that has to leave them out; the scope stands outside of all of them. */
export function planFor(
  memory: Memory,
  part: Part,
  scope: ScopeToken,
  type: DocType,
  where: Filter,
  facets: readonly FacetRequest[],
): Plan {
  const compiler = new FilterCompiler(memory, part);
  const fixed: Test[] = [scopeTest(memory, part, scope, type)];
  const grouped = new Map<number, Test[]>();
  for (const filter of conditionsOf(where)) {
    const field = soleField(filter);
    const facet = facets.findIndex(
      (request) => request.field === field || (request.field === "education" && field === "eqf"),
    );
    const tests = facet < 0 ? fixed : (grouped.get(facet) ?? []);
    tests.push(compiler.test(filter));
    if (facet >= 0) grouped.set(facet, tests);
  }
  return { fixed: every(fixed), groups: [...grouped].map(([facet, tests]) => ({ facet, test: every(tests) })) };
}
