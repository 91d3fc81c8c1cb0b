import { CandidateInput, locales } from "@tuttu/schema";
import { regionOf } from "@tuttu/search";
import { distinctLanguages, languageOf } from "./languages.ts";
import { flagOf, workModeOf } from "./terms.ts";
import { asList, asRecord, asText, checked, dateOf, type Mapped, monthOf, type RowError } from "./values.ts";

const sources = {
  preferredName: "basics/name",
  email: "basics/email",
  phone: "basics/phone",
  headline: "basics/label",
  about: "basics/summary",
  municipality: "basics/location/city",
  contactLinks: "basics/profiles",
  experience: "work",
  credentials: "certificates",
  availableFromOn: "preferences/availableFrom",
};

const linkKind = (network: unknown) => {
  const name = asText(network).toLowerCase();
  if (name.includes("linkedin")) return "linkedin";
  return /git|bitbucket|stack/.test(name) ? "code" : "other";
};

/** JSON Resume's skills are names with keywords below them; both are what the person writes of themselves. */
function skillTexts(skills: unknown): { text: string }[] {
  const names = asList(skills).flatMap((entry) => {
    if (typeof entry === "string") return [entry];
    const skill = asRecord(entry);
    return [asText(skill.name), ...asList(skill.keywords).map(asText)];
  });
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))].map((text) => ({ text }));
}

/** What a wrong language name costs: the row is named, since dropping a language could hide a requirement met. */
function readLanguages(entries: readonly unknown[], errors: RowError[]) {
  const read = entries.map((entry, at) => {
    const { language: name, fluency } = asRecord(entry);
    const found = languageOf(name, fluency);
    if (!found)
      errors.push({ pointer: `/languages/${at}/language`, detail: `“${asText(name)}” is no known language.` });
    return found;
  });
  return distinctLanguages(read.filter((found) => found !== null));
}

/**
 * A candidate from a JSON Resume record (jsonresume.org), with `preferences {relocate, workModes, availableFrom}` and
 * `meta.language` where present. Unknown sections stay in the stored row and are not lost.
 */
export function candidateFromResume(record: Readonly<Record<string, unknown>>): Mapped<CandidateInput> {
  const basics = asRecord(record.basics);
  const location = asRecord(basics.location);
  const preferences = asRecord(record.preferences);
  const errors: RowError[] = [];
  const locale = locales.find((known) => known === asText(asRecord(record.meta).language)) ?? "en";
  const municipality = asText(location.city);
  const result = checked(
    CandidateInput,
    {
      externalRef: asText(record.id) || null,
      preferredName: asText(basics.name),
      email: asText(basics.email) || null,
      phone: asText(basics.phone) || null,
      headline: asText(basics.label),
      about: asText(basics.summary),
      municipality,
      region: asText(location.region) || (regionOf(municipality) ?? ""),
      contactLinks: asList(basics.profiles)
        .map((profile) => ({ kind: linkKind(asRecord(profile).network), url: asText(asRecord(profile).url) }))
        .filter((link) => link.url !== ""),
      wouldMove: flagOf(preferences.relocate) ?? false,
      workModes: asList(preferences.workModes).map((mode) => workModeOf(mode) ?? asText(mode)),
      availableFromOn: dateOf(preferences.availableFrom),
      uiLocale: locale,
      textLanguage: locale,
      languages: readLanguages(asList(record.languages), errors),
      skills: skillTexts(record.skills),
      experience: asList(record.work).map((entry) => {
        const job = asRecord(entry);
        return {
          title: asText(job.position),
          employerName: asText(job.name),
          place: asText(job.location),
          fromMonth: monthOf(job.startDate),
          toMonth: monthOf(job.endDate),
          deeds: asList(job.highlights).map(asText).slice(0, 8),
        };
      }),
      education: asList(record.education).map((entry) => {
        const course = asRecord(entry);
        return {
          field: asText(course.area),
          degree: asText(course.studyType),
          institution: asText(course.institution),
          fromYear: Number(asText(course.startDate).slice(0, 4)) || null,
          toYear: Number(asText(course.endDate).slice(0, 4)) || null,
        };
      }),
      credentials: asList(record.certificates).map((entry) => {
        const paper = asRecord(entry);
        return { name: asText(paper.name), issuer: asText(paper.issuer), issuedOn: dateOf(paper.date) };
      }),
    },
    sources,
  );
  if (!result.ok) return { ok: false, errors: [...errors, ...result.errors] };
  return errors.length > 0 ? { ok: false, errors } : result;
}
