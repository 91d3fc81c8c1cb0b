import type { ConceptLink, LinkColumns } from "@tuttu/schema";
import { proposalsShownMax, storedProposals } from "./link-values.ts";

/** The label of a concept in the viewer's language; null where the taxonomy does not know it. */
export type LabelOf = (conceptId: string) => string | null;

/** A link as the API tells it. */
export function shownLink(row: LinkColumns, labelOf: LabelOf): ConceptLink {
  const open = row.link_state === "proposed" || row.link_state === "unlinked" || row.link_state === "refused";
  const proposals = (open ? storedProposals(row) : []).flatMap(([conceptId, confidence]) => {
    const label = labelOf(conceptId);
    return label === null ? [] : [{ conceptId, label, confidence }];
  });
  return {
    state: row.link_state,
    conceptId: row.concept_id,
    label: row.concept_id === null ? null : labelOf(row.concept_id),
    confidence: row.link_confidence,
    how: row.link_how,
    proposals: proposals.slice(0, proposalsShownMax),
  };
}
