import type { IdKind, LinkColumns } from "@tuttu/schema";
import type { WrittenText } from "../../links/index.ts";

/** What turning an input into rows needs from outside. */
export interface RowTools {
  readonly freshId: (kind: IdKind) => string;
  /** The link of a text that means a skill or an occupation; a person's decision counts. */
  readonly link: (kind: "skill" | "occupation", written: WrittenText) => LinkColumns;
  /** JSON: occupations that a headline may mean, and what a running text speaks of. */
  readonly headlineProposals: (headline: string) => string;
  readonly mentions: (running: string) => string;
}
