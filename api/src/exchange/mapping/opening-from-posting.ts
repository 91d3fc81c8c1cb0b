import { isBusinessId, OpeningInput, OrganisationInput } from "@tuttu/schema";
import { pointerOf, type RowNote, shown } from "../domain/notes.ts";
import { listed } from "../words/lists.ts";
import { dateOf, isAtOnce } from "./dates.ts";
import { cefrWords, languageOf } from "./languages.ts";
import { noteOfIssue } from "./note-of-issue.ts";
import { regionFrom, toldPlaces } from "./place-cells.ts";
import { openingPlaces, openingSaid } from "./posting-places.ts";
import { type ReadBeside, saying, unreadList } from "./saying.ts";
import { settle } from "./settle.ts";
import { skillsOf } from "./skills.ts";
import { employmentTermsOf, flagOf, workModeOf } from "./terms.ts";
import { localeOf, toldFlag } from "./told.ts";
import { asList, asRecord, asText, type Mapped, numberOf, type Source, saidIn } from "./values.ts";

/** An opening as an import reads it: its organisation is a name, and the id is found or made when it is written. */
export interface OpeningRead {
  readonly organisationName: string;
  readonly businessId: string | null;
  readonly input: Omit<OpeningInput, "organisationId">;
}

const OpeningWithoutOrganisation = OpeningInput.omit({ organisationId: true });

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

/** Pay by the hour or month; another unit stays, so that checking names it. */
function pay(value: unknown) {
  const salary = asRecord(value);
  const amount = asRecord(salary.value);
  const min = numberOf(amount.minValue ?? amount.value ?? salary.minValue);
  const max = numberOf(amount.maxValue ?? amount.value ?? salary.maxValue);
  if (min === null && max === null) return null;
  const unit = asText(amount.unitText ?? salary.unitText);
  return {
    min,
    max,
    currency: asText(salary.currency) || "EUR",
    period: /hour|^h$/i.test(unit) ? "hour" : unit === "" || /month/i.test(unit) ? "month" : unit,
  };
}

/** Languages that are asked for; one that cannot be read is told and left out, and costs neither the others nor the record. */
function languagesAsked(entries: readonly unknown[], warnings: RowNote[]) {
  const seen = new Set<string>();
  return entries.flatMap((entry, at) => {
    const asked = asRecord(entry);
    const found = languageOf(asked.language, asked.cefr);
    if (!found?.cefr) {
      const value = [asText(asked.language), asText(asked.cefr)].filter((word) => word !== "").join(": ");
      const values = { value: shown(value), allowed: cefrWords };
      warnings.push({ pointer: pointerOf("languageRequirements", at), code: "levelNeeded", values });
      return [];
    }
    const isNeeded = flagOf(asked.required);
    if (isNeeded === undefined) {
      const pointer = pointerOf("languageRequirements", at, "required");
      warnings.push({ pointer, code: "languageNeed", values: { value: shown(asked.required) } });
    }
    const need = isNeeded === false ? "desirable" : "requirement";
    const key = `${found.language} ${need}`;
    if (seen.has(key)) {
      const pointer = pointerOf("languageRequirements", at);
      warnings.push({ pointer, code: "languageAskedTwice", values: { value: shown(asked.language) } });
      return [];
    }
    seen.add(key);
    return [{ language: found.language, cefr: found.cefr, need, task: asText(asked.task) }];
  });
}

function employer(record: Source, errors: RowNote[], warnings: RowNote[]) {
  const organisation = asRecord(record.hiringOrganization);
  const name = asText(record.hiringOrganization) || asText(organisation.name);
  // Whoever makes the organisation would refuse it, and the whole file with it.
  for (const issue of OrganisationInput.shape.name.safeParse(name).error?.issues ?? []) {
    errors.push({ pointer: pointerOf("hiringOrganization", "name"), ...noteOfIssue(issue, name) });
  }
  const businessId = asText(organisation.taxID) || null;
  if (businessId === null || isBusinessId(businessId)) return { organisationName: name, businessId };
  const pointer = pointerOf("hiringOrganization", "taxID");
  warnings.push({ pointer, code: "businessId", values: { value: shown(businessId) } });
  return { organisationName: name, businessId: null };
}

const readBeside: ReadBeside = {
  "/jobImmediateStart": ["startsAtOnce"],
  "/inLanguage": ["textLanguage"],
};

/** Of words that tell kind, time and contract together, those of the three that nothing is known of where one cannot be read. */
const unreadTerms = ({ unknown, kind, workingTimes, contractTypes }: ReturnType<typeof employmentTermsOf>): string[] =>
  unknown.length === 0
    ? []
    : [
        ...(kind === undefined ? ["kind"] : []),
        ...(workingTimes.length === 0 ? ["workingTimes"] : []),
        ...(contractTypes.length === 0 ? ["contractTypes"] : []),
      ];

/** ESCO and schema.org write an occupation as text or as a CategoryCode. */
const occupation = (value: unknown): string => asText(value) || asText(asRecord(value).name);

/**
 * An opening from a schema.org JobPosting, with `workMode`, `desirableSkills` and `languageRequirements
 * [{language, cefr, required}]` where present. Pointers are paths in the record.
 */
export function openingFromPosting(record: Source): Mapped<OpeningRead> {
  const errors: RowNote[] = [];
  const warnings: RowNote[] = [];
  const address = asRecord(asRecord(asList(record.jobLocation)[0]).address);
  const terms = employmentTermsOf(asList(record.employmentType));
  for (const word of terms.unknown) {
    const values = { value: shown(word), allowed: listed("employment") };
    warnings.push({ pointer: pointerOf("employmentType"), code: "employmentType", values });
  }
  const { organisationName, businessId } = employer(record, errors, warnings);
  const startsAtOnce = isAtOnce(record.jobStartDate);
  const mode = asText(record.workMode) || asText(record.jobLocationType);
  const municipality = asText(address.addressLocality);
  const place = ["jobLocation", ...(Array.isArray(record.jobLocation) ? [0] : []), "address"];
  const unreadPlaces = toldPlaces(
    {
      municipality: { text: municipality, path: [...place, "addressLocality"] },
      region: { text: asText(address.addressRegion), path: [...place, "addressRegion"] },
    },
    warnings,
  );
  const needed = (field: string, need: string) =>
    skillsOf(record[field], field, warnings).map((skill) => ({ ...skill, need }));
  const skills = [...needed("skills", "required"), ...needed("desirableSkills", "desirable")];
  const languages = languagesAsked(asList(record.languageRequirements), warnings);
  const result = settle(
    OpeningWithoutOrganisation,
    {
      externalRef: identifier(record.identifier) || null,
      title: asText(record.title),
      description: asText(record.description),
      tasks: texts(record.responsibilities),
      occupationText: occupation(record.relevantOccupation) || asText(record.title),
      ...(terms.kind ? { kind: terms.kind } : {}),
      workingTimes: terms.workingTimes,
      contractTypes: terms.contractTypes,
      workMode: mode === "" ? "on_site" : (workModeOf(mode) ?? mode),
      municipality,
      region: regionFrom(asText(address.addressRegion), municipality),
      startsOn: startsAtOnce ? null : dateOf(record.jobStartDate),
      startsAtOnce: startsAtOnce || (toldFlag(record.jobImmediateStart, ["jobImmediateStart"], warnings) ?? false),
      closesOn: dateOf(record.validThrough),
      placesOpen: numberOf(record.totalJobOpenings) ?? 1,
      pay: pay(record.baseSalary),
      whatWeOffer: asText(record.jobBenefits),
      textLanguage: localeOf(record.inLanguage, ["inLanguage"], warnings),
      languages,
      skills: skills.map(({ text, level, need }) => ({ text, level, need })),
    },
    openingPlaces,
    { origins: { skills: skills.map(({ origin }) => origin) }, errors, warnings },
  );
  const mapped = saying(result, saidIn(record, openingSaid), warnings, readBeside, [
    ...unreadList("languages", record.languageRequirements, languages),
    ...unreadPlaces,
    ...unreadTerms(terms),
  ]);
  return mapped.ok ? { ...mapped, input: { organisationName, businessId, input: mapped.input } } : mapped;
}
