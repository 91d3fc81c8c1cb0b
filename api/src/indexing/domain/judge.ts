import type { EngineHealth } from "@tuttu/search";

type Counts = EngineHealth["documents"];

/** Fewer than this may be missing for any reason. */
const fewMissing = 20;

/**
 * Whether an index lacks so much of what another one of the same house holds that its answers would mislead: all of a
 * part, or over half of one that is not small, beyond what is still on its way.
 */
export function isShort(held: Counts, expected: Counts, onTheirWay: number): boolean {
  return expected.some(({ corpus, type, count }) => {
    const own = held.find((one) => one.corpus === corpus && one.type === type)?.count ?? 0;
    const missing = count - own;
    return missing > onTheirWay + (own === 0 ? 0 : fewMissing) && own * 2 < count;
  });
}

/** Same major release, and not older than the one that was tried; what comes after keeps its promises by its rules. */
export function isTried(version: string, tried: string): boolean {
  const [major = 0, minor = 0] = numbersOf(version);
  const [triedMajor = 0, triedMinor = 0] = numbersOf(tried);
  return major === triedMajor && minor >= triedMinor;
}

const numbersOf = (version: string): number[] => version.split(".").map((part) => Number.parseInt(part, 10) || 0);
