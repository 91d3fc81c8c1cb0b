import { monthOf } from "./dates.ts";

/** A job as a cell of a table writes it. */
export interface JobCell {
  readonly position: string;
  readonly startDate?: string;
  readonly endDate?: string;
}

const isMonth = (text: string): boolean => /^(?:19|20)\d\d-\d\d$/.test(monthOf(text) ?? "");
const isEnd = (text: string): boolean => text === "" || monthOf(text) === null || isMonth(text);
const yearOnly = /^\d{4}$/;

/** "2015-2022", "06/2016 – 12/2023", "2008-08-01/2012-01-01", "2019-" → both ends; undefined where it is no time. */
function period(text: string): Pick<JobCell, "startDate" | "endDate"> | undefined {
  const plain = text.trim().replace(/^(?:from|since|alkaen|från|sedan)\s+/i, "");
  if (isMonth(plain)) {
    const goesOn = plain !== text.trim();
    // A year alone is that year; where a job began in it, nothing is known of its end.
    return { startDate: plain, endDate: goesOn ? "" : yearOnly.test(plain) ? `${plain}-12` : plain };
  }
  for (const found of plain.matchAll(/\s*(?:[-–—/]|\b(?:to|till|until|saakka|asti)\b)\s*/giu)) {
    const startDate = plain.slice(0, found.index).trim();
    const endDate = plain.slice(found.index + found[0].length).trim();
    if (!isMonth(startDate) || !isEnd(endDate)) continue;
    const sameYear = startDate === endDate && yearOnly.test(endDate);
    return { startDate, endDate: sameYear ? `${endDate}-12` : monthOf(endDate) === null ? "" : endDate };
  }
  return undefined;
}

/**
 * "Sea captain (2008-08-01/2012-01-01)", "Nurse (2015–2022)", "Cook 06/2016 - 12/2023" and "2015–2022: Nurse" → title and
 * dates; where no time can be read the whole is the title.
 */
export function jobCell(cell: string): JobCell {
  const tries = [
    /^(.*\S)\s*[([]([^()[\]]*\d{4}[^()[\]]*)[)\]]\s*$/,
    /^(.*?\p{L}.*?),?\s+((?=\d|from|since|alkaen|från|sedan).*\d{4}.*)$/iu,
  ];
  for (const shape of tries) {
    const found = shape.exec(cell);
    const told = found === null ? undefined : period(found[2] ?? "");
    if (told !== undefined) return { position: (found?.[1] ?? "").replace(/[\s,:–-]+$/, ""), ...told };
  }
  // Two times, of which checking will name the one that is none.
  const pair = /^(.*?)\s*\((?=[^()]*(?:19|20)\d\d)([^()/]*)\/([^()/]*)\)$/.exec(cell);
  if (pair) return { position: pair[1] ?? "", startDate: (pair[2] ?? "").trim(), endDate: (pair[3] ?? "").trim() };
  const front = /^([\d./–—\s-]*\d{4}[\d./–—\s-]*)[:,]?\s+(\p{L}.*)$/u.exec(cell);
  const told = front === null ? undefined : period((front[1] ?? "").trim().replace(/:$/, ""));
  return told === undefined ? { position: cell } : { position: front?.[2] ?? "", ...told };
}
