import type { ImportKind } from "@tuttu/schema";
import { candidateKind } from "./candidate-kind.ts";
import type { ImportedKind } from "./imported-kind.ts";
import { openingKind } from "./opening-kind.ts";

const kinds: Readonly<Record<ImportKind, ImportedKind<never>>> = {
  candidates: candidateKind as ImportedKind<never>,
  openings: openingKind as ImportedKind<never>,
};

/** The one of the two kinds; what its records are mapped to is known to itself alone. */
export const kindOf = (kind: ImportKind): ImportedKind<unknown> => kinds[kind] as ImportedKind<unknown>;
