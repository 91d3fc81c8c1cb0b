import { type Locale, locales, type PersonExport } from "@tuttu/schema";
import { columnWords } from "./words/column-words.ts";
import { exportWords } from "./words/export-words.ts";

const flags = new Set(["would_move", "on_card", "is_native", "wants_to_work_in"]);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** What is in a cell that holds a list or a record, in lines; other texts as they stand. */
function linesOf(value: unknown): string[] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value === "object") {
    return Object.entries(value).flatMap(([key, inner]) => linesOf(inner).map((line) => `${key}: ${line}`));
  }
  return [String(value)];
}

function readable(column: string, value: string | number, locale: Locale): string[] {
  if (flags.has(column)) return [value === 0 ? exportWords[locale].no : exportWords[locale].yes];
  if (typeof value === "number" || !/^[[{]/.test(value)) return [String(value)];
  try {
    return linesOf(JSON.parse(value));
  } catch {
    return [value];
  }
}

type Row = PersonExport["held"][string][number];

function rowHtml(row: Row, locale: Locale): string {
  const at = locales.indexOf(locale);
  const told = Object.entries(columnWords).flatMap(([column, words]) => {
    const value = row[column];
    if (value === null || value === undefined || value === "") return [];
    const lines = readable(column, value, locale).map(escaped);
    return lines.length === 0 ? [] : [`<dt>${escaped(words[at] ?? column)}</dt><dd>${lines.join("<br>")}</dd>`];
  });
  return told.length === 0 ? "" : `<dl>${told.join("")}</dl>`;
}

const style =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#16302a;background:#fff}" +
  "h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.2rem;margin-top:2.5rem;border-bottom:1px solid #d6dbd8}" +
  "dl{display:grid;grid-template-columns:minmax(8rem,12rem) 1fr;gap:.25rem 1rem;margin:.75rem 0;padding:.75rem 1rem;background:#f4f5f2;border-radius:10px}" +
  "dt{color:#51635c}dd{margin:0;overflow-wrap:anywhere}" +
  "@media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}" +
  "@media(prefers-color-scheme:dark){body{color:#e9efec;background:#101a17}dl{background:#1a2824}dt{color:#a9b8b2}h2{border-color:#33443e}}";

/** The export as one page that loads nothing from anywhere, in the reader's language. */
export function exportPage(data: PersonExport, locale: Locale): string {
  const words = exportWords[locale];
  const sections = Object.entries(data.held).map(([table, rows]) => {
    const body = rows.map((row) => rowHtml(row, locale)).join("\n");
    return `<h2>${escaped(words.sections[table] ?? table)}</h2>\n${body === "" ? `<p>${escaped(words.none)}</p>` : body}`;
  });
  const hidden = data.notTold.map(({ table, reason }) => `<li>${escaped(`${table}: ${reason}`)}</li>`).join("");
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(words.title)}</title>`,
    `<style>${style}</style></head><body><h1>${escaped(words.title)}</h1>`,
    `<p>${escaped(words.lead.replace("{when}", data.madeAt.slice(0, 16).replace("T", " ")))}</p>`,
    ...sections,
    `<h2>${escaped(words.notTold)}</h2><ul lang="en">${hidden}</ul></body></html>`,
  ].join("\n");
}
