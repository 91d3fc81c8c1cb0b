import type { LinkState } from "../vocabulary/linking.ts";

/** The statement that a text means a concept; it can be redone, the text is kept as typed for ever. */
export interface LinkColumns {
  /** Folded text: same key, same words; staff's list of what is not linked groups by it. */
  text_key: string;
  concept_id: string | null;
  link_state: LinkState;
  link_confidence: number | null;
  link_how: string | null;
  linker_version: string | null;
  taxonomy_version: string | null;
  /** JSON: the best alternatives as `[concept id, probability]`, best first. */
  proposals: string;
}
