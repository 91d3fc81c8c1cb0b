import { CandidateInput } from "@tuttu/schema";
import { pointerOf, type RowNote } from "../domain/notes.ts";
import { dateOf, monthOf } from "./dates.ts";
import { languagesOf } from "./languages.ts";
import { regionFrom, toldPlaces } from "./place-cells.ts";
import { resumePlaces, resumeSaid } from "./resume-places.ts";
import { type ReadBeside, saying, unreadList } from "./saying.ts";
import { settle } from "./settle.ts";
import { skillsOf } from "./skills.ts";
import { workModeOf } from "./terms.ts";
import { localeOf, toldFlag } from "./told.ts";
import { asList, asRecord, asText, type Mapped, type Source, saidIn, yearOf } from "./values.ts";

const readBeside: ReadBeside = {
  "/preferences/relocate": ["wouldMove"],
  "/meta/language": ["uiLocale", "textLanguage"],
};

const linkKind = (network: unknown) => {
  const name = asText(network).toLowerCase();
  if (name.includes("linkedin")) return "linkedin";
  return /git|bitbucket|stack/.test(name) ? "code" : "other";
};

const deedsMax = 8;

function firstOf(value: unknown, path: readonly (string | number)[], warnings: RowNote[]): string[] {
  const texts = asList(value)
    .map(asText)
    .filter((text) => text !== "");
  if (texts.length > deedsMax) {
    warnings.push({ pointer: pointerOf(...path), code: "tooMany", values: { count: texts.length, max: deedsMax } });
  }
  return texts.slice(0, deedsMax);
}

/** Work, education and certificates of a resume, in the contract's words. */
const historyOf = (record: Source, warnings: RowNote[]) => ({
  experience: asList(record.work).map((entry, at) => {
    const job = asRecord(entry);
    return {
      title: asText(job.position),
      employerName: asText(job.name),
      place: asText(job.location),
      fromMonth: monthOf(job.startDate),
      toMonth: monthOf(job.endDate),
      deeds: firstOf(job.highlights, ["work", at, "highlights"], warnings),
    };
  }),
  education: asList(record.education).map((entry) => {
    const course = asRecord(entry);
    return {
      field: asText(course.area),
      degree: asText(course.studyType),
      institution: asText(course.institution),
      fromYear: yearOf(course.startDate),
      toYear: yearOf(course.endDate),
    };
  }),
  credentials: asList(record.certificates).map((entry) => {
    const paper = asRecord(entry);
    return { name: asText(paper.name), issuer: asText(paper.issuer), issuedOn: dateOf(paper.date) };
  }),
});

/**
 * A candidate from a JSON Resume record (jsonresume.org), with `preferences {relocate, workModes, availableFrom}` and
 * `meta.language` where present. Pointers are paths in the record.
 * @param today `YYYY-MM-DD`: what "at once" is
 * @param before what is to be said of the record already
 */
export function candidateFromResume(
  record: Source,
  today: string,
  before: readonly RowNote[] = [],
): Mapped<CandidateInput> {
  const basics = asRecord(record.basics);
  const location = asRecord(basics.location);
  const preferences = asRecord(record.preferences);
  const warnings: RowNote[] = [...before];
  const locale = localeOf(asRecord(record.meta).language, ["meta", "language"], warnings);
  const municipality = asText(location.city);
  const unreadPlaces = toldPlaces(
    {
      municipality: { text: municipality, path: ["basics", "location", "city"] },
      region: { text: asText(location.region), path: ["basics", "location", "region"] },
    },
    warnings,
  );
  const languages = languagesOf(record.languages, warnings, preferences.languages);
  const skills = skillsOf(record.skills, "skills", warnings);
  const result = settle(
    CandidateInput,
    {
      externalRef: asText(record.id) || null,
      preferredName: asText(basics.name),
      email: asText(basics.email) || null,
      phone: asText(basics.phone) || null,
      headline: asText(basics.label),
      about: asText(basics.summary),
      municipality,
      region: regionFrom(asText(location.region), municipality),
      contactLinks: asList(basics.profiles)
        .map((profile) => ({ kind: linkKind(asRecord(profile).network), url: asText(asRecord(profile).url) }))
        .filter((link) => link.url !== ""),
      wouldMove: toldFlag(preferences.relocate, ["preferences", "relocate"], warnings) ?? false,
      workModes: [...new Set(asList(preferences.workModes).map((mode) => workModeOf(mode) ?? asText(mode)))],
      availableFromOn: dateOf(preferences.availableFrom, today),
      uiLocale: locale,
      textLanguage: locale,
      languages: languages.map(({ origin: _, ...language }) => language),
      skills: skills.map(({ text, level }) => ({ text, level })),
      ...historyOf(record, warnings),
    },
    resumePlaces,
    {
      origins: { languages: languages.map(({ origin }) => origin), skills: skills.map(({ origin }) => origin) },
      errors: [],
      warnings,
    },
  );
  const unread = [...unreadList("languages", record.languages, languages), ...unreadPlaces];
  return saying(result, saidIn(record, resumeSaid), warnings, readBeside, unread);
}
