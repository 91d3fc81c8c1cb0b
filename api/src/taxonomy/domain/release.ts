import type { EscoOccupation, EscoRelease, EscoSkill } from "../esco/esco-release.ts";

/** What importing needs of a release; the ESCO reader makes it, tests write it. */
export type ReleasedSkill = EscoSkill;
export type ReleasedOccupation = EscoOccupation;
export type ReleasedConcept = EscoSkill | EscoOccupation;
export type TaxonomyRelease = EscoRelease;

/** "esco-1.1.1" before "esco-1.2"; a version that does not count numbers is never older. */
export function isOlder(version: string, than: string): boolean {
  const numbers = (text: string) => /^esco-(\d+(?:\.\d+)*)$/.exec(text)?.[1]?.split(".").map(Number);
  const [one, other] = [numbers(version), numbers(than)];
  if (!one || !other) return false;
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
