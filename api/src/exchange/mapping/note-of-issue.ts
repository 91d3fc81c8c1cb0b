import type { z } from "zod";
import type { NoteValues } from "../domain/notes.ts";
import { shown } from "../domain/notes.ts";
import type { RowNoteCode } from "../words/codes.ts";
import { listed } from "../words/lists.ts";
import { isTwoWays } from "./dates.ts";

type Issue = z.core.$ZodIssue;
interface Said {
  readonly code: RowNoteCode;
  readonly values?: NoteValues;
}

const yearLeaf = /Year$/;
const formats: Readonly<Record<string, RowNoteCode>> = { date: "date", email: "email", url: "url" };

function outside(issue: Issue & { code: "too_big" | "too_small" }, value: unknown): Said {
  if (issue.code === "too_small" && issue.origin === "string") return { code: "missing" };
  if (issue.code === "too_big" && issue.origin === "string") {
    return { code: "tooLong", values: { max: Number(issue.maximum) } };
  }
  if (issue.code === "too_big" && issue.origin === "array") {
    return { code: "tooMany", values: { max: Number(issue.maximum), count: Array.isArray(value) ? value.length : 0 } };
  }
  const number = Number(issue.code === "too_big" ? issue.maximum : issue.minimum);
  // A year is written without a sign between its thousands.
  const limit = yearLeaf.test(String(issue.path.at(-1))) ? String(number) : number;
  return issue.code === "too_big"
    ? { code: "rangeMax", values: { value: shown(value), max: limit } }
    : { code: "rangeMin", values: { value: shown(value), min: limit } };
}

/** Ways of working are told in words, as they are read. */
const allowedIn = ([field]: readonly PropertyKey[], values: readonly unknown[]): string =>
  /^workModes?$/.test(String(field)) ? listed("workModes") : values.map(String).join(", ");

/** What a contract has against a value, as a code and what its sentence needs. */
export function noteOfIssue(issue: Issue, value: unknown): Said {
  const named = { value: shown(value) };
  const leaf = String(issue.path.at(-1));
  if (yearLeaf.test(leaf) && typeof value !== "number") return { code: "year", values: named };
  if (/Month$/.test(leaf)) return { code: "month", values: named };
  switch (issue.code) {
    case "invalid_type":
      if (value === undefined || value === "" || value === null) return { code: "missing" };
      return { code: issue.expected === "number" || issue.expected === "int" ? "number" : "other", values: named };
    case "invalid_value":
      return { code: "choice", values: { ...named, allowed: allowedIn(issue.path, issue.values) } };
    case "too_small":
    case "too_big":
      return outside(issue, value);
    case "invalid_format":
      if (issue.format === "date" && isTwoWays(String(value))) return { code: "dateTwoWays", values: named };
      return { code: formats[issue.format] ?? "other", values: named };
    case "invalid_union": {
      const [inner] = issue.errors.flat();
      return inner === undefined ? { code: "other", values: named } : noteOfIssue(inner, value);
    }
    case "custom":
      if (issue.path[0] === "pay") return { code: "payOrder" };
      return { code: "character" };
    default:
      return { code: "other", values: named };
  }
}
