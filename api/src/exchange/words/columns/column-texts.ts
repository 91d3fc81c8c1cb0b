import type { candidateColumnSet } from "../../mapping/candidate-columns.ts";
import type { openingColumnSet } from "../../mapping/opening-columns.ts";

/** What a column holds, and its cells in the two rows of the template. */
export type ColumnText = readonly [holds: string, first: string, second: string];

type Shown<S extends { readonly names: object; readonly besides: readonly string[] }> = Exclude<
  keyof S["names"],
  S["besides"][number]
>;

/** Of every column of the templates. */
export interface ColumnTexts {
  readonly candidates: Readonly<Record<Shown<typeof candidateColumnSet>, ColumnText>>;
  readonly openings: Readonly<Record<Shown<typeof openingColumnSet>, ColumnText>>;
}
