import type { Filter } from "../query.ts";

/** The conditions that must all hold, however the caller nested them. */
export const conditionsOf = (filter: Filter): readonly Filter[] =>
  "and" in filter ? filter.and.flatMap(conditionsOf) : [filter];
