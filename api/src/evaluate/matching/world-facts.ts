import {
  type CandidateFacts,
  cutPieces,
  type OpeningFacts,
  readLanguageLevel,
  readLanguageName,
  readRegion,
  regionOf,
  type SkillClaim,
  type WorkModeName,
} from "@tuttu/search";
import type { WorldCandidate, WorldOpening } from "./read-world.ts";
import type { WorldLinks } from "./world-links.ts";

const dayOf = (date: string | undefined): number | null => {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000);
};

const monthOf = (date: string | undefined): number | null => {
  const found = /^(\d{4})-(\d{2})/.exec(date ?? "");
  return found === null ? null : Number(found[1]) * 12 + Number(found[2]) - 1;
};

function modeOf(text: string | undefined): WorkModeName | null {
  if (text === "onsite" || text === "on_site") return "on_site";
  return text === "hybrid" || text === "remote" ? text : null;
}

const region = (given: string | undefined, place: string | undefined): string | null =>
  given === undefined ? (place === undefined ? null : regionOf(place)) : (readRegion(given) ?? given);

function claims(texts: readonly string[], language: string, links: WorldLinks): SkillClaim[] {
  return texts.map((text) => ({
    text,
    links: links.skill(text, language),
    level: null,
    state: "claimed",
    evidence: [],
  }));
}

/** Facts of a candidate as an import would make them; names and contacts are not read. */
export function candidateFactsOf(raw: WorldCandidate, links: WorldLinks): CandidateFacts {
  const language = raw.meta?.language ?? "en";
  const { city, region: given } = raw.basics?.location ?? {};
  const listed = (raw.skills ?? []).map(({ name }) => name ?? "").filter((name) => name !== "");
  return {
    jobs: (raw.work ?? []).map((job) => ({
      title: job.position ?? "",
      occupations: links.title(job.position ?? "", language, "held"),
      fromMonth: monthOf(job.startDate),
      toMonth: monthOf(job.endDate),
      skills: [],
    })),
    headline: links.title(raw.basics?.label ?? "", language, "held"),
    skills: claims([...listed, ...cutPieces(raw.basics?.summary ?? "")], language, links),
    languages: (raw.languages ?? []).flatMap(({ language: name, fluency }) => {
      const tag = readLanguageName(name ?? "");
      const { level, about } = readLanguageLevel(fluency ?? "");
      return tag === null ? [] : [{ language: tag, level, about }];
    }),
    writtenIn: language,
    municipality: city ?? null,
    region: region(given, city),
    otherRegions: [],
    wouldMove: raw.preferences?.relocate ?? null,
    workModes: (raw.preferences?.workModes ?? []).map(modeOf).filter((mode) => mode !== null),
    availableFromDay: dayOf(raw.preferences?.availableFrom),
    workingTimes: [],
    contractTypes: [],
    eqf: null,
    credentials: [],
    targets: [],
    payWish: null,
  };
}

/** Facts of an opening as an import would make them. */
export function openingFactsOf(raw: WorldOpening, links: WorldLinks): OpeningFacts {
  const language = raw.inLanguage ?? "en";
  const address = raw.jobLocation?.address;
  const asked = (texts: readonly string[] | undefined, need: "required" | "desirable") =>
    (texts ?? []).map((text) => ({ text, links: links.skill(text, language), need, level: null, learnable: false }));
  return {
    title: raw.title ?? "",
    occupations: links.title(raw.title ?? "", language, "posted"),
    skills: [...asked(raw.skills, "required"), ...asked(raw.desirableSkills, "desirable")],
    tasks: claims(cutPieces(raw.description ?? ""), language, links),
    languages: (raw.languageRequirements ?? []).flatMap(({ language: name, cefr, required }) => {
      const tag = readLanguageName(name ?? "");
      const { level } = readLanguageLevel(cefr ?? "");
      if (tag === null || level === null) return [];
      return [{ language: tag, level, need: required === false ? "desirable" : "requirement" } as const];
    }),
    municipality: address?.addressLocality ?? null,
    region: region(address?.addressRegion, address?.addressLocality),
    workMode: modeOf(raw.workMode),
    startDay: dayOf(raw.jobStartDate),
    workingTimes: [],
    contractTypes: [],
    eqfMin: null,
    experienceInstead: false,
    licences: [],
    pay: null,
    negotiable: [],
  };
}
