import type { CandidateFacts, ConceptShare, JobFacts } from "../facts.ts";
import type { MatchModel } from "../model/match-model.ts";
import type { CandidateTerms, CandidateVector } from "../vector/vectors.ts";
import { claimsOf, distinctClaims, heldSkillsOf } from "./claims.ts";
import { believe } from "./joint.ts";
import { mentionOf, readable } from "./mentions.ts";
import { sharesOf, toSteps } from "./shares.ts";

const MOST_JOBS = 8;

/** The headline and the latest title tell of one job: their shares are averaged, agreement or a sure one wins. */
function together(title: readonly ConceptShare[], headline: readonly ConceptShare[]): ConceptShare[] {
  const said = readable(headline);
  if (said.length === 0) return [...title];
  const own = readable(title);
  if (own.length === 0) return said;
  const sum = new Map<number, number>();
  for (const share of [...own, ...said]) sum.set(share.concept, (sum.get(share.concept) ?? 0) + share.p / 2);
  return [...sum].map(([concept, p]) => ({ concept, p }));
}

function titlesOf(facts: CandidateFacts): ConceptShare[][] {
  const jobs = facts.jobs.slice(0, MOST_JOBS);
  const [latest, ...earlier] = jobs;
  const first = together(latest?.occupations ?? [], facts.headline);
  return [first, ...earlier.map((job) => [...job.occupations])];
}

function yearsOf(job: JobFacts | undefined, unknown: number): number {
  if (job === undefined || job.fromMonth === null || job.toMonth === null) return unknown;
  return Math.max(0, (job.toMonth - job.fromMonth) / 12);
}

/** Each name once, with the longest time that it holds. */
function credentialsOf(all: CandidateFacts["credentials"]): CandidateTerms["credentials"] {
  const until = new Map<string, number | null>();
  for (const { name, untilDay } of all) {
    const known = until.get(name);
    if (known === undefined) until.set(name, untilDay);
    else if (known !== null) until.set(name, untilDay === null ? null : Math.max(known, untilDay));
  }
  return sorted([...until.keys()]).map((name) => ({ name, untilDay: until.get(name) ?? null }));
}

const sorted = (texts: readonly string[]) => [...new Set(texts)].sort();

function termsOf(facts: CandidateFacts): CandidateTerms {
  const languages = new Map<string, CandidateTerms["languages"][number]>();
  for (const { language, level } of facts.languages) {
    const before = languages.get(language);
    if (before === undefined || (level ?? -1) > (before.level ?? -1)) languages.set(language, { language, level });
  }
  const targets = facts.targets.flatMap((target) => readable(target.occupations).filter((share) => share.p >= 0.3));
  return {
    languages: [...languages.values()].sort((a, b) => (a.language < b.language ? -1 : 1)),
    writtenIn: facts.writtenIn,
    municipality: facts.municipality,
    region: facts.region,
    otherRegions: sorted(facts.otherRegions),
    wouldMove: facts.wouldMove,
    workModes: [...new Set(facts.workModes)].sort(),
    availableFromDay: facts.availableFromDay,
    workingTimes: sorted(facts.workingTimes),
    contractTypes: sorted(facts.contractTypes),
    eqf: facts.eqf,
    credentials: credentialsOf(facts.credentials),
    targets: [...new Set(targets.map((share) => share.concept))].sort((a, b) => a - b),
    payWish: facts.payWish,
  };
}

/** Works out what a candidate's facts mean: occupations of all jobs together, the skills named, the terms. */
export function inferCandidate(facts: CandidateFacts, model: MatchModel): CandidateVector {
  const weights = model.weights.inference;
  const titles = titlesOf(facts);
  const claims = distinctClaims(claimsOf(facts)).filter(({ claim }) => claim.state !== "denied");
  const belief = believe(
    model,
    titles,
    claims.map(({ claim }) => mentionOf(claim)),
  );
  const rate = (k: number, atOnce: number, perYear: number, most: number) => {
    const years = yearsOf(facts.jobs[k], weights.yearsUnknown);
    return toSteps(Math.min(most, atOnce + perYear * years) * weights.expectedFades ** k);
  };
  const slots = titles.map((_, k) => k);
  return {
    jobs: sharesOf(belief),
    essentialRate: Uint8Array.from(slots, (k) =>
      rate(k, weights.essentialAtOnce, weights.essentialPerYear, weights.essentialMost),
    ),
    optionalRate: Uint8Array.from(slots, (k) =>
      rate(k, weights.optionalAtOnce, weights.optionalPerYear, weights.optionalMost),
    ),
    skills: heldSkillsOf(facts, model, belief),
    terms: termsOf(facts),
  };
}
