import { expect, test } from "vitest";
import { dateOf, isTwoWays, monthOf } from "./dates.ts";
import { jobCell } from "./job-cell.ts";
import { languageCell } from "./language-cell.ts";

test.each([
  ["1.3.2027", "2027-03-01"],
  ["01.03.2027", "2027-03-01"],
  ["1.3.27", "2027-03-01"],
  ["2027/03/01", "2027-03-01"],
  ["31/3/2027", "2027-03-31"],
  ["3/31/2027", "2027-03-31"],
  ["3/2027", "2027-03-01"],
  ["maaliskuu 2027", "2027-03-01"],
  ["1. maaliskuuta 2027", "2027-03-01"],
  ["mars 2027", "2027-03-01"],
  ["March 1, 2027", "2027-03-01"],
  ["46447", "2027-03-01"],
  ["heti", "2026-11-25"],
  ["nu genast", "2026-11-25"],
  ["3/4/2027", "3/4/2027"],
  ["31.2.2027", "31.2.2027"],
  ["soon", "soon"],
  ["", null],
])("the date %s is read as %s", (text, read) => {
  expect(dateOf(text, "2026-11-25")).toBe(read);
});

test("day and month that may be each other are not guessed at", () => {
  expect(["3/4/2027", "3/3/2027", "3.4.2027"].map(isTwoWays)).toEqual([true, false, false]);
  expect(["06/2016", "2016", "nykyinen"].map(monthOf)).toEqual(["2016-06", "2016-01", null]);
});

test.each([
  ["Nurse (2015-2022)", "Nurse", "2015", "2022"],
  ["Cook (06/2016 - 12/2023)", "Cook", "06/2016", "12/2023"],
  ["Sea captain (2008-08-01/2012-01-01)", "Sea captain", "2008-08-01", "2012-01-01"],
  ["Kokki 2019–", "Kokki", "2019", ""],
  ["2015–2022: Lärare", "Lärare", "2015", "2022"],
  ["Cleaner (nights)", "Cleaner (nights)", undefined, undefined],
])("the job %s has title and time", (cell, position, startDate, endDate) => {
  expect(jobCell(cell)).toEqual({ position, ...(startDate !== undefined && { startDate, endDate }) });
});

test.each([
  ["English C1", "English", "C1"],
  ["suomi: äidinkieli", "suomi", "äidinkieli"],
  ["English (C1)", "English", "C1"],
  ["suomi – hyvä", "suomi", "hyvä"],
  ["fluent English", "English", "fluent"],
  ["Klingonisch", "Klingonisch", ""],
])("the language %s has name and level", (cell, language, fluency) => {
  expect(languageCell(cell)).toEqual({ language, fluency });
});
