import {
  EmailAddress,
  type InvitationSheet,
  invitationRowsMax,
  isBusinessId,
  type Locale,
  locales,
} from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { columnKey, csvRecords, delimiterOf } from "../../exchange/index.ts";
import { invalid } from "../../http/refusal.ts";
import { type InvitationText, invitationTexts } from "../domain/invitation-texts.ts";

const columns = ["name", "email", "language", "organisation", "businessId"] as const;
type Column = (typeof columns)[number];

/** Everyday headers in English, Finnish and Swedish, folded. */
const headers: Readonly<Record<Column, readonly string[]>> = {
  name: ["name", "contactname", "contact", "person", "nimi", "yhteyshenkilö", "namn", "kontaktperson"],
  email: ["email", "emailaddress", "mail", "sähköposti", "sähköpostiosoite", "epost", "epostadress"],
  language: ["language", "lang", "kieli", "språk"],
  organisation: [
    "organisation",
    "organization",
    "employer",
    "company",
    "organisaatio",
    "työnantaja",
    "yritys",
    "arbetsgivare",
    "företag",
  ],
  businessId: ["businessid", "ytunnus", "fonummer", "organisationsnummer"],
};
const fieldOf = new Map(columns.flatMap((column) => headers[column].map((header) => [header, column] as const)));

export interface SheetRow {
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly organisationName: string;
  readonly businessId: string | null;
  readonly faults: readonly InvitationText[];
}

export interface Sheet {
  readonly rows: readonly SheetRow[];
  /** Headers of columns that mean nothing here. */
  readonly unused: readonly string[];
}

const languageNames: Readonly<Record<string, Locale>> = {
  english: "en",
  englanti: "en",
  engelska: "en",
  finnish: "fi",
  suomi: "fi",
  finska: "fi",
  swedish: "sv",
  ruotsi: "sv",
  svenska: "sv",
};
const localeOf = (text: string): Locale | undefined => {
  const folded = text.toLowerCase();
  return locales.find((one) => one === folded) ?? languageNames[folded];
};

/**
 * Rows of a table of people to invite. A row that cannot be invited says why.
 * @param fallback the language of those whose row names none
 * @throws Refusal invalid-input at /csv for a table without the needed columns, without rows or with too many
 */
export function readSheet(ctx: Context, { kind, csv }: Pick<InvitationSheet, "kind" | "csv">, fallback: Locale): Sheet {
  const say = invitationTexts[ctx.locale];
  const text = csv.normalize("NFC");
  const [header, ...records] = [...csvRecords(text, delimiterOf(text))];
  const names = header !== undefined && "cells" in header ? header.cells : [];
  const fields = names.map((name) => fieldOf.get(columnKey(name)));
  const needed: readonly Column[] = kind === "organisation" ? ["name", "email", "organisation"] : ["name", "email"];
  if (needed.some((column) => !fields.includes(column))) {
    throw invalid("/csv", kind === "organisation" ? say.organisationColumnMissing : say.columnsMissing);
  }
  if (records.length === 0) throw invalid("/csv", say.noRows);
  if (records.length > invitationRowsMax) throw invalid("/csv", say.tooManyRows);
  const seen = new Set<string>();
  const rows = records.map((record): SheetRow => {
    const isBroken = "fault" in record || record.cells.length !== names.length;
    const cells = "fault" in record ? [] : record.cells;
    const cell = (column: Column): string => (cells[fields.indexOf(column)] ?? "").replace(/\s+/g, " ").trim();
    const row = rowOf(record.line, cell, kind, fallback);
    if (isBroken) return { ...row, faults: ["lineBroken"] };
    const isTwice = row.email !== "" && seen.has(row.email);
    seen.add(row.email);
    return isTwice ? { ...row, faults: [...row.faults, "twice"] } : row;
  });
  return { rows, unused: names.filter((name, at) => fields[at] === undefined && name.trim() !== "") };
}

function rowOf(
  line: number,
  cell: (column: Column) => string,
  kind: InvitationSheet["kind"],
  fallback: Locale,
): SheetRow {
  const [name, email, language] = [cell("name"), cell("email").toLowerCase(), cell("language")];
  const organisationName = kind === "organisation" ? cell("organisation") : "";
  const businessId = kind === "organisation" && cell("businessId") !== "" ? cell("businessId") : null;
  const faults: InvitationText[] = [];
  if (name === "") faults.push("nameMissing");
  if (name.length > 120) faults.push("nameLong");
  if (email === "") faults.push("emailMissing");
  else if (!EmailAddress.safeParse(email).success) faults.push("emailWrong");
  if (language !== "" && localeOf(language) === undefined) faults.push("languageUnknown");
  if (kind === "organisation" && organisationName === "") faults.push("organisationMissing");
  if (organisationName.length > 160) faults.push("organisationLong");
  if (businessId !== null && !isBusinessId(businessId)) faults.push("businessIdWrong");
  return { line, name, email, locale: localeOf(language) ?? fallback, organisationName, businessId, faults };
}
