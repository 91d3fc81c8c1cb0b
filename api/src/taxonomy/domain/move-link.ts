/** Ids of concepts that go, with what takes their place; null where nothing does. */
export type Retired = ReadonlyMap<string, string | null>;

/** The part of a stored link that a new release may move. */
export interface MovableLink {
  readonly conceptId: string | null;
  readonly state: string;
  readonly how: string | null;
  /** JSON: `[concept id, probability]`, best first. */
  readonly proposals: string;
}

/** How a link says that a release, not a person, moved it. */
export const movedHow = "replaced";

const conceptIds = /(?:skl|occ)_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** JSON in which every id of a concept that has a successor is the successor's. */
export const movedIds = (json: string, retired: Retired): string =>
  json.replace(conceptIds, (id) => retired.get(id) ?? id);

/** The alternatives after the move: successors in place of what goes, which stays at the end with probability 0. */
function movedProposals(pairs: readonly (readonly [string, number])[], old: string | null, retired: Retired): string {
  const shares = new Map<string, number>();
  const gone = new Set(old === null ? [] : [old]);
  for (const [id, share] of pairs) {
    if (!retired.has(id)) {
      shares.set(id, Math.max(share, shares.get(id) ?? 0));
      continue;
    }
    gone.add(id);
    const successor = retired.get(id);
    if (typeof successor === "string") shares.set(successor, Math.max(share, shares.get(successor) ?? 0));
  }
  const best = [...shares].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return JSON.stringify([...best, ...[...gone].sort().map((id) => [id, 0])]);
}

/**
 * A link after concepts went: it follows to the successor and is proposed to staff again, with the id that it had among
 * its alternatives; without a successor its text is open. A link that does not speak of them is given back as it is.
 */
export function movedLink(link: MovableLink, retired: Retired): MovableLink {
  const pairs = JSON.parse(link.proposals) as (readonly [string, number])[];
  const old = link.conceptId !== null && retired.has(link.conceptId) ? link.conceptId : null;
  if (old === null && !pairs.some(([id]) => retired.has(id))) return link;
  if (old === null) return { ...link, proposals: movedProposals(pairs, null, retired) };
  const conceptId = retired.get(old) ?? null;
  // A person's decision was certain, so its successor is as sure as a guess can be.
  const certain = conceptId !== null && link.state === "confirmed" ? [[conceptId, 1] as const] : [];
  return {
    conceptId,
    state: conceptId === null ? "unlinked" : "proposed",
    how: movedHow,
    proposals: movedProposals([...certain, ...pairs], old, retired),
  };
}
