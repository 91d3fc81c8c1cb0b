import { describe } from "vitest";
import { openSearchedHouse } from "../../fixtures/searched-house/open-searched-house.ts";
import { faultsSuite } from "./faults-suite.ts";

/** Who is looked at for a match comes out of the house's memory, or from the server: either way it may lie. */
describe.each(["memory", "engine"])("recall from %s", (recall) =>
  faultsSuite({
    name: `R26 search_faults recall=${recall}`,
    open: () => openSearchedHouse({ MATCH_RECALL: recall }),
    rowMs: 60_000,
  }),
);
