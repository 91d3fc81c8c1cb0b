import type { ImportState } from "@tuttu/schema";

/** Moves of an import that a person makes. */
export type ImportMove = "confirm" | "cancel";

const moves: Readonly<Record<ImportMove, { readonly from: readonly ImportState[]; readonly to: ImportState }>> = {
  confirm: { from: ["checked"], to: "running" },
  cancel: { from: ["uploaded", "reading", "checked", "running"], to: "cancelled" },
};

/** The state after `move`, or undefined where there is no such move. */
export const stateAfter = (move: ImportMove, from: ImportState): ImportState | undefined =>
  moves[move].from.includes(from) ? moves[move].to : undefined;

/** States in which some process is at work on the import. */
export const atWork = ["uploaded", "reading", "running"] as const satisfies readonly ImportState[];
