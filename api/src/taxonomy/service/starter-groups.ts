import type { GroupRow } from "../repository/groups.ts";
import type { StarterGroup } from "../starter/starter-file.ts";
import { starterGroups, starterIscoGroups } from "../starter/starter-taxonomy.ts";
import type { Groups } from "./apply-taxonomy.ts";

const rowsOf = (groups: readonly StarterGroup[]): GroupRow[] =>
  groups.map(({ code, label }) => ({ code, uri: null, label, broader: null }));

/** The starter's groups as rows: skills in a flat list of fields of work, occupations in the levels of ISCO-08. */
export const starterGroupRows = (): Groups => ({ skill: rowsOf(starterGroups()), isco: rowsOf(starterIscoGroups()) });
