import { describe } from "vitest";
import { openSearchedHouse } from "../../fixtures/searched-house/open-searched-house.ts";
import { behaviours } from "./behaviours.ts";
import { faultsSuite } from "./faults-suite.ts";
import { lies } from "./lies.ts";

/**
 * Who is looked at for a match comes out of the house's memory, or from the server: either way it may lie. What breaks a
 * server otherwise breaks its recall as it breaks its answers.
 */
describe.each([
  { recall: "memory", rows: behaviours },
  { recall: "engine", rows: lies },
])("recall from $recall", ({ recall, rows }) =>
  faultsSuite({
    name: `R26 search_faults recall=${recall}`,
    open: () => openSearchedHouse({ MATCH_RECALL: recall }),
    rows,
    rowMs: 60_000,
  }),
);
