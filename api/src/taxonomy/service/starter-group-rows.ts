import type { GroupRow } from "../repository/groups.ts";
import type { StarterGroup } from "../starter/starter-file.ts";

/** The starter's skill groups as rows: a flat list of fields of work. */
export const starterGroupRows = (groups: readonly StarterGroup[]): GroupRow[] =>
  groups.map(({ code, label }) => ({ code, uri: null, label, broader: null }));
