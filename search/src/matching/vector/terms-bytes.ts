import type { CefrNumber, NegotiableName, WorkModeName } from "../facts.ts";
import type { BytesReader, BytesWriter } from "./bytes.ts";
import type { CandidateTerms, OpeningTerms } from "./vectors.ts";

const modes: readonly WorkModeName[] = ["on_site", "hybrid", "remote"];
const needs = ["requirement", "desirable", "habit"] as const;

const writeTexts = (out: BytesWriter, texts: readonly string[]) => out.list(texts, (text) => out.text(text));
const readTexts = (from: BytesReader) => from.list(() => from.text() ?? "");
const flag = (value: boolean | null) => (value === null ? null : Number(value));

export function writeCandidateTerms(out: BytesWriter, terms: CandidateTerms): void {
  out.list(terms.languages, ({ language, level }) => out.text(language).number(level));
  out.text(terms.writtenIn).text(terms.municipality).text(terms.region);
  writeTexts(out, terms.otherRegions);
  out.number(flag(terms.wouldMove));
  out.list(terms.workModes, (mode) => out.count(modes.indexOf(mode)));
  out.number(terms.availableFromDay);
  writeTexts(out, terms.workingTimes);
  writeTexts(out, terms.contractTypes);
  out.number(terms.eqf);
  out.list(terms.credentials, ({ name, untilDay }) => out.text(name).number(untilDay));
  out.list(terms.targets, (target) => out.count(target));
  out.number(terms.payWish);
}

export function readCandidateTerms(from: BytesReader): CandidateTerms {
  return {
    languages: from.list(() => ({ language: from.text() ?? "", level: from.number() as CefrNumber | null })),
    writtenIn: from.text(),
    municipality: from.text(),
    region: from.text(),
    otherRegions: readTexts(from),
    wouldMove: (() => {
      const value = from.number();
      return value === null ? null : value === 1;
    })(),
    workModes: from.list(() => modes[from.count()] ?? "on_site"),
    availableFromDay: from.number(),
    workingTimes: readTexts(from),
    contractTypes: readTexts(from),
    eqf: from.number(),
    credentials: from.list(() => ({ name: from.text() ?? "", untilDay: from.number() })),
    targets: from.list(() => from.count()),
    payWish: from.number(),
  };
}

export function writeOpeningTerms(out: BytesWriter, terms: OpeningTerms): void {
  out.list(terms.languages, ({ language, level, need }) => out.text(language).count(level).count(needs.indexOf(need)));
  out.text(terms.municipality).text(terms.region);
  out.number(terms.workMode === null ? null : modes.indexOf(terms.workMode));
  out.number(terms.startDay);
  writeTexts(out, terms.workingTimes);
  writeTexts(out, terms.contractTypes);
  out.number(terms.eqfMin).count(Number(terms.experienceInstead));
  writeTexts(out, terms.licences);
  out.number(terms.pay?.min ?? null).number(terms.pay?.max ?? null);
  writeTexts(out, terms.negotiable);
}

export function readOpeningTerms(from: BytesReader): OpeningTerms {
  const languages = from.list(() => ({
    language: from.text() ?? "",
    level: from.count() as CefrNumber,
    need: needs[from.count()] ?? "requirement",
  }));
  const municipality = from.text();
  const region = from.text();
  const mode = from.number();
  const rest = {
    startDay: from.number(),
    workingTimes: readTexts(from),
    contractTypes: readTexts(from),
    eqfMin: from.number(),
    experienceInstead: from.count() === 1,
    licences: readTexts(from),
  };
  const min = from.number();
  const max = from.number();
  return {
    languages,
    municipality,
    region,
    workMode: mode === null ? null : (modes[mode] ?? null),
    ...rest,
    pay: min === null || max === null ? null : { min, max },
    negotiable: readTexts(from) as NegotiableName[],
  };
}
