import { locales, OpeningInput } from "@tuttu/schema";
import { regionOf } from "@tuttu/search";
import { languageOf } from "./languages.ts";
import { employmentTermsOf, flagOf, workModeOf } from "./terms.ts";
import { asList, asRecord, asText, checked, dateOf, type Mapped, type RowError } from "./values.ts";

/** An opening as an import reads it: its organisation is a name, and the id is found or made when it is written. */
export interface OpeningRead {
  readonly organisationName: string;
  readonly businessId: string | null;
  readonly input: Omit<OpeningInput, "organisationId">;
}

const OpeningWithoutOrganisation = OpeningInput.omit({ organisationId: true });

const sources = {
  externalRef: "identifier",
  municipality: "jobLocation/address/addressLocality",
  startsOn: "jobStartDate",
  closesOn: "validThrough",
  pay: "baseSalary",
};

/** schema.org identifier: a text or a PropertyValue. */
const identifier = (value: unknown): string => asText(value) || asText(asRecord(value).value);

const texts = (value: unknown): string[] =>
  asList(value)
    .flatMap((entry) => {
      const name = asText(entry) || asText(asRecord(entry).name);
      // A single text holds a list that commas or semicolons divide only where it says so by semicolons.
      return Array.isArray(value) ? [name] : name.split(";").map((part) => part.trim());
    })
    .filter((text) => text !== "");

function pay(value: unknown) {
  const salary = asRecord(value);
  const amount = asRecord(salary.value);
  const min = amount.minValue ?? amount.value;
  const max = amount.maxValue ?? amount.value;
  if (min === undefined && max === undefined) return null;
  return {
    min: min === undefined ? null : Number(min),
    max: max === undefined ? null : Number(max),
    currency: asText(salary.currency) || "EUR",
    period: /hour/i.test(asText(amount.unitText)) ? "hour" : "month",
  };
}

function languages(entries: readonly unknown[], errors: RowError[]) {
  return entries.flatMap((entry, at) => {
    const asked = asRecord(entry);
    const found = languageOf(asked.language, asked.cefr);
    if (!found?.cefr) {
      errors.push({
        pointer: `/languageRequirements/${at}`,
        detail: `“${asText(asked.language)}: ${asText(asked.cefr)}” is no known language with a CEFR level.`,
      });
      return [];
    }
    const need = flagOf(asked.required) === false ? "desirable" : "requirement";
    return [{ language: found.language, cefr: found.cefr, need, task: asText(asked.task) }];
  });
}

/** ESCO and schema.org write an occupation as text or as a CategoryCode. */
const occupation = (value: unknown): string => asText(value) || asText(asRecord(value).name);

/**
 * An opening from a schema.org JobPosting, with `workMode`, `desirableSkills` and `languageRequirements
 * [{language, cefr, required}]` where present.
 */
export function openingFromPosting(record: Readonly<Record<string, unknown>>): Mapped<OpeningRead> {
  const errors: RowError[] = [];
  const address = asRecord(asRecord(asList(record.jobLocation)[0]).address);
  const terms = employmentTermsOf(asList(record.employmentType));
  for (const word of terms.unknown) {
    errors.push({ pointer: "/employmentType", detail: `“${word}” is no employment type of schema.org.` });
  }
  const organisation = asRecord(record.hiringOrganization);
  const organisationName = asText(record.hiringOrganization) || asText(organisation.name);
  if (organisationName === "")
    errors.push({ pointer: "/hiringOrganization/name", detail: "The employer's name is missing." });
  const mode = asText(record.workMode) || asText(record.jobLocationType);
  const municipality = asText(address.addressLocality);
  const skills = (list: unknown, need: string) => texts(list).map((text) => ({ text, need }));
  const result = checked(
    OpeningWithoutOrganisation,
    {
      externalRef: identifier(record.identifier) || null,
      title: asText(record.title),
      description: asText(record.description),
      tasks: texts(record.responsibilities).slice(0, 20),
      occupationText: occupation(record.relevantOccupation) || asText(record.title),
      ...(terms.kind ? { kind: terms.kind } : {}),
      workingTimes: terms.workingTimes,
      contractTypes: terms.contractTypes,
      workMode: mode === "" ? "on_site" : (workModeOf(mode) ?? mode),
      municipality,
      region: asText(address.addressRegion) || (regionOf(municipality) ?? ""),
      startsOn: dateOf(record.jobStartDate),
      startsAtOnce: flagOf(record.jobImmediateStart) ?? false,
      closesOn: dateOf(record.validThrough),
      placesOpen: Number(record.totalJobOpenings ?? 1),
      pay: pay(record.baseSalary),
      whatWeOffer: asText(record.jobBenefits),
      textLanguage: locales.find((known) => known === asText(record.inLanguage).slice(0, 2)) ?? "en",
      languages: languages(asList(record.languageRequirements), errors),
      skills: [...skills(record.skills, "required"), ...skills(record.desirableSkills, "desirable")],
    },
    sources,
  );
  const found = result.ok ? errors : [...errors, ...result.errors];
  if (!result.ok || found.length > 0) return { ok: false, errors: found };
  return {
    ok: true,
    input: { organisationName, businessId: asText(organisation.taxID) || null, input: result.input },
  };
}
