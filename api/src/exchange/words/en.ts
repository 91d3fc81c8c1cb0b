import type { NoteCode } from "./codes.ts";

export const en: Readonly<Record<NoteCode, string>> = {
  missing: "is missing",
  tooLong: "may have at most {max} characters",
  tooMany: "has {count} items; only the first {max} are used",
  date: "“{value}” is no date; a date is written 2027-03-01",
  dateTwoWays: "“{value}” can mean two days; a date is written 2027-03-01",
  month: "“{value}” is no month; a month is written 2024-05",
  year: "“{value}” is no year; a year has four digits, such as 2019",
  email: "“{value}” is no mail address",
  url: "“{value}” is no web address; one begins with https://",
  number: "“{value}” is no number",
  rangeMin: "“{value}” is too small; the least is {min}",
  rangeMax: "“{value}” is too large; the most is {max}",
  choice: "“{value}” is not known here; allowed are {allowed}",
  flag: "“{value}” is neither yes nor no; allowed are {allowed}",
  character: "has a character that cannot be stored",
  payOrder: "the lower end of the pay is above its upper end",
  other: "“{value}” cannot be read",
  language: "“{value}” is no known language; write its name, or a tag such as fi; semicolons or commas divide several",
  languageTwice: "“{value}” stands twice; the higher level is used",
  languageAskedTwice: "“{value}” is asked twice; the first is used",
  languageNeed:
    "“{value}” does not tell whether the language is required; it counts as required. Where it is not, write (desirable)",
  level:
    "“{value}” is no level of a language; allowed are {allowed}, native, or words such as fluent. The language is kept without a level",
  levelNeeded: "“{value}” is no known language with a level; the level must be one of {allowed}",
  skillLevel: "“{value}” is no level of a skill; allowed are {allowed}. The skill is kept without a level",
  textLanguage: "“{value}” is no language of profiles and openings; allowed are {allowed}. The text is read as English",
  place:
    "“{value}” is no municipality or region of Finland by this name. It is kept as it is written, and matching cannot tell where it is",
  placeNear:
    "“{value}” is no municipality or region by this name; did you mean {near}? A new record keeps the word as it is written, one that stands keeps its place",
  jobTime:
    "“{value}” has no years that can be read, so all of it is the title; a job is written Nurse (2019-05/2024-01)",
  sameEmail: "the same mail address",
  sameName: "the same name and municipality",
  employmentType:
    "“{value}” is no kind of employment or working time that is known; such are {allowed}, and schema.org’s, such as FULL_TIME",
  businessId: "“{value}” is no business id: its check digit does not fit",
  sharedEmail: "Several people of the programme have this address. Give a reference.",
  frozen: "What stands in the programme is closed or restricted and cannot be changed.",
  overtaken:
    "What stood in the programme was closed, restricted or removed while the import was written. It was left as it is.",
  notWanted: "was left out by whoever confirmed the import",
  referenceTwice: "The reference “{value}” stands in line {line} already.",
  emailTwice: "The mail address stands in line {line} already.",
  recordTwice: "The very same record stands in line {line} already.",
  quoteOpen: "A quotation mark is opened and never closed.",
  quoteMisplaced: "A quotation mark stands where none may be. Inside a quoted field it is written twice.",
  lineTooLong: "The line is longer than {max} characters.",
  otherCount: "The line has {have} fields and the header {want}. Perhaps “{sign}” stands outside quotes.",
  notJson: "The line is not valid JSON (character {where}).",
  tooDeep: "Brackets are nested more than {max} deep.",
  notObject: "A record must be a JSON object in curly brackets.",
  columnUnused: "Column “{name}” is not used.",
  columnUnusedNear: "Column “{name}” is not used. Did you mean {near}?",
  columnTwice: "Column “{name}” means the same as “{first}”, and is not used.",
  keptCommas:
    "Column “{name}”: cells with commas were read as one item each ({count}), such as “{example}”, since other cells have semicolons. Divide lists by semicolons.",
  splitAtCommas: "Column “{name}”: cells were split at commas ({count}). Semicolons keep commas inside an item.",
  newBefore:
    "Records that were new when you looked, and that others had added meanwhile: {count}. They were written as changes, or left as they were.",
  fieldUnused: "Field “{name}” is not used (records: {count}).",
  fieldUnusedNear: "Field “{name}” is not used (records: {count}). Did you mean {near}?",
  employersToMake:
    "Employers that are not in the programme yet, of each of which the import makes an organisation ({count}): {names}",
  employersMade: "Organisations that the import has made ({count}): {names}",
  employerNear:
    "The new employer “{name}” has nearly the same name as “{near}”. If they are one, write both the same way.",
  notUtf8:
    "The file is not UTF-8. Read as Windows-1252 it says “{sample}”. If that is right, send it again with encoding=windows-1252, or save it as UTF-8. Nothing was kept.",
  notEncoding: "The file is not {encoding}. Nothing was kept.",
  emptyFile: "The file is empty. Nothing was kept.",
  noRecord: "The file holds no record. Nothing was kept.",
  unknownFormat:
    "This is not CSV, JSON or JSON Lines but a web page or XML; some programs save tables so under the name .xls. Open it in a spreadsheet, save it as “CSV UTF-8”, and send that file. Nothing was kept.",
  damagedUtf8:
    "The file is UTF-8, but line {line} has signs that are not: perhaps parts of two files were put together. Save it anew as UTF-8. Nothing was kept.",
  excelFile:
    "This is an Excel workbook. Save its sheet as “CSV UTF-8” (File, Save as), and send that file. Nothing was kept.",
  odsFile:
    "This is a LibreOffice or OpenOffice spreadsheet. Save its sheet as “Text CSV” with the character set UTF-8, and send that file. Nothing was kept.",
  numbersFile:
    "This is a Numbers spreadsheet. Export it as CSV with the encoding UTF-8, and send that file. Nothing was kept.",
  documentFile:
    "This is a text document, not a table. Put the records into a spreadsheet, one a row, save it as “CSV UTF-8”, and send that file. Nothing was kept.",
  pdfFile:
    "This is a PDF, out of which no table can be read. Save the table that it was made from as “CSV UTF-8”, and send that file. Nothing was kept.",
  zipFile: "This is a ZIP archive. Unpack it, and send the file that is in it. Nothing was kept.",
  columnNeeded:
    "The first line must name the columns, and {missing} is not among them: it says {found}. Known are {known}. Nothing was kept.",
  brokenHeader: "The header cannot be read. {why} Nothing was kept.",
  brokenJson: "The file is not valid JSON (character {where}). Nothing was kept.",
  deepJson: "Brackets are nested more than {max} deep. Nothing was kept.",
  gzipTooLarge: "The file has more than {max} bytes unpacked. Nothing was kept.",
  gzipDamaged: "The gzip file is damaged. Nothing was kept.",
  interrupted: "The service was stopped while it read the file. Nothing was kept; send the file again.",
  broken: "The import stopped for a reason that does not lie in the file. Nothing was written; try again.",
  contended: "Others changed the same records again and again meanwhile. Nothing was written; try again.",
  expired: "Nobody confirmed it within a day, so what was read is gone. Nothing was written; send the file again.",
  notAsked: "Publishing was not asked for",
  leftOut: "It is left out.",
  tooLateToCancel: "It is too late to cancel the import: it has ended, or what it wrote is being made searchable.",
  notToConfirm: "The import cannot be confirmed: it is still read, or it has ended.",
  fileTypes: "A file may be {allowed}. A spreadsheet is saved as “CSV UTF-8” first.",
};
