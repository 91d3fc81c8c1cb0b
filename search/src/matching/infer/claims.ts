import type { CandidateFacts, SkillClaim } from "../facts.ts";
import type { MatchModel } from "../model/match-model.ts";
import { DENIED_BIT, type HeldSkills, SHOWN_BIT } from "../vector/vectors.ts";
import { expectationOf, inContext } from "./context.ts";
import type { Belief } from "./joint.ts";
import { mentionOf } from "./mentions.ts";
import { toSteps } from "./shares.ts";

/** All that a person says they can (or cannot) do: the list, then the deeds of each job. Explanations count in it. */
export function claimsOf(facts: CandidateFacts): SkillClaim[] {
  return [...facts.skills, ...facts.jobs.flatMap((job) => job.skills)];
}

const key = (claim: SkillClaim) => `${claim.state === "denied"} ${claim.text.normalize("NFKC").trim().toLowerCase()}`;

/** The claims that count, with their places, sorted by their words: said twice is one claim, in its best form. */
export function distinctClaims(claims: readonly SkillClaim[]): { claim: SkillClaim; place: number }[] {
  const found = new Map<string, { claim: SkillClaim; place: number }>();
  const worth = (claim: SkillClaim) => (claim.state === "shown" ? 8 : 0) + (claim.level ?? 0);
  claims.forEach((claim, place) => {
    const own = key(claim);
    const before = found.get(own);
    if (before === undefined || worth(claim) > worth(before.claim)) found.set(own, { claim, place });
  });
  return [...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, kept]) => kept);
}

/** A list longer than this is no longer believed word for word: what only stands there shares out its weight. */
const LONG_LIST = 40;
const LEAST = 0.04;

interface Held {
  not: number;
  best: number;
  place: number;
  level: number;
  shown: boolean;
}

function collect(
  claims: readonly { claim: SkillClaim; place: number }[],
  model: MatchModel,
  belief: Belief,
): Map<number, Held> {
  const bare = claims.filter(({ claim }) => claim.state === "claimed").length;
  const believed = Math.min(1, LONG_LIST / Math.max(1, bare));
  const held = new Map<number, Held>();
  const expected = expectationOf(model, belief);
  for (const { claim, place } of claims) {
    const worth = claim.state === "claimed" ? believed : 1;
    for (const { concept, p } of inContext(model, expected, mentionOf(claim))) {
      const entry = held.get(concept) ?? { not: 1, best: 0, place, level: 0, shown: false };
      entry.not *= 1 - p * worth;
      if (p > entry.best || (p === entry.best && place < entry.place)) Object.assign(entry, { best: p, place });
      if (p >= 0.5) {
        entry.level = Math.max(entry.level, claim.level ?? 0);
        entry.shown ||= claim.state === "shown";
      }
      held.set(concept, entry);
    }
  }
  return held;
}

/** The named concepts of a person with their probability. A concept that was denied is denied, whatever else stands. */
export function heldSkillsOf(facts: CandidateFacts, model: MatchModel, belief: Belief): HeldSkills {
  const claims = distinctClaims(claimsOf(facts));
  const yes = collect(
    claims.filter(({ claim }) => claim.state !== "denied"),
    model,
    belief,
  );
  const no = collect(
    claims.filter(({ claim }) => claim.state === "denied"),
    model,
    belief,
  );
  for (const concept of no.keys()) yes.delete(concept);
  const entries = [
    ...[...yes].map(([concept, held]) => ({ concept, held, denied: false })),
    ...[...no].map(([concept, held]) => ({ concept, held, denied: true })),
  ]
    .filter(({ held }) => 1 - held.not >= LEAST)
    .sort((a, b) => a.concept - b.concept);
  return {
    skill: Uint16Array.from(entries, (entry) => entry.concept),
    held: Uint8Array.from(entries, (entry) => toSteps(1 - entry.held.not)),
    mark: Uint8Array.from(
      entries,
      (entry) => entry.held.level + (entry.held.shown ? SHOWN_BIT : 0) + (entry.denied ? DENIED_BIT : 0),
    ),
    claim: Uint8Array.from(entries, (entry) => Math.min(255, entry.held.place)),
  };
}
