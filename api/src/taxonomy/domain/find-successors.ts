import { labelKey } from "./join-by-label.ts";
import type { Merged, MergedConcept } from "./merge-concepts.ts";
import type { ReleasedConcept } from "./release.ts";

/** A concept that the database has as current. */
export interface CurrentConcept {
  readonly id: string;
  readonly uri: string | null;
  /** Its preferred English label. */
  readonly label: string;
}

/**
 * Finds the concepts that a newer release no longer has, and what took the place of each: the concept that the release
 * names, else one that is new in it and bears the same English label, else nothing (the concept is obsolete then).
 * @returns id of the concept that goes, to its successor's id or null
 */
export function findSuccessors(
  current: readonly CurrentConcept[],
  released: readonly ReleasedConcept[],
  merged: Merged<MergedConcept<unknown, ReleasedConcept>>,
): Map<string, string | null> {
  const before = new Set(current.map((concept) => concept.id));
  const newByLabel = new Map<string, string | null>();
  for (const { id, theirs } of merged.concepts) {
    if (!theirs || before.has(id)) continue;
    for (const label of new Set([theirs.label.en, ...theirs.alt.en].map(labelKey))) {
      newByLabel.set(label, newByLabel.has(label) ? null : id);
    }
  }
  const named = new Map(released.map((concept) => [concept.uri, concept.replacedBy]));
  const successors = new Map<string, string | null>();
  for (const concept of current) {
    if (concept.uri === null || merged.ids.has(concept.id)) continue;
    const told = (named.get(concept.uri) ?? []).flatMap((uri) => merged.idOfUri.get(uri) ?? []);
    successors.set(concept.id, told[0] ?? newByLabel.get(labelKey(concept.label)) ?? null);
  }
  return successors;
}
