/** What can be wrong with one record or one value of it. */
export const rowNoteCodes = [
  "missing",
  "tooLong",
  "tooMany",
  "date",
  "dateTwoWays",
  "month",
  "year",
  "email",
  "url",
  "number",
  "rangeMin",
  "rangeMax",
  "choice",
  "flag",
  "character",
  "payOrder",
  "other",
  "language",
  "languageTwice",
  "languageAskedTwice",
  "languageNeed",
  "level",
  "levelNeeded",
  "skillLevel",
  "textLanguage",
  "place",
  "placeNear",
  "jobTime",
  "sameEmail",
  "sameName",
  "employmentType",
  "businessId",
  "sharedEmail",
  "frozen",
  "overtaken",
  "notWanted",
  "referenceTwice",
  "emailTwice",
  "recordTwice",
  "quoteOpen",
  "quoteMisplaced",
  "lineTooLong",
  "otherCount",
  "notJson",
  "tooDeep",
  "notObject",
] as const;
export type RowNoteCode = (typeof rowNoteCodes)[number];

/** What is said once for a whole file that is taken. */
export const fileNoteCodes = [
  "columnUnused",
  "columnUnusedNear",
  "columnTwice",
  "splitAtCommas",
  "keptCommas",
  "newBefore",
  "fieldUnused",
  "fieldUnusedNear",
  "employersToMake",
  "employersMade",
  "employerNear",
] as const;
export type FileNoteCode = (typeof fileNoteCodes)[number];

/** Why a file is not taken. */
export const unreadableCodes = [
  "notUtf8",
  "notEncoding",
  "emptyFile",
  "noRecord",
  "unknownFormat",
  "damagedUtf8",
  "excelFile",
  "odsFile",
  "numbersFile",
  "documentFile",
  "pdfFile",
  "zipFile",
  "columnNeeded",
  "brokenHeader",
  "brokenJson",
  "deepJson",
  "gzipTooLarge",
  "gzipDamaged",
] as const;
export type UnreadableCode = (typeof unreadableCodes)[number];

/** Why an import ended without having written anything. */
export const endCodes = ["interrupted", "broken", "contended", "expired"] as const;
export type EndCode = (typeof endCodes)[number];

/** Why new records stayed drafts, beside what the rules of publishing ask. */
export const outcomeCodes = ["notAsked"] as const;
export type OutcomeCode = (typeof outcomeCodes)[number];

/** What follows a warning of a value that was left out, what stands in brackets before a refusal of a move. */
export const moveCodes = ["leftOut", "tooLateToCancel", "notToConfirm", "fileTypes"] as const;
export type MoveCode = (typeof moveCodes)[number];

export type NoteCode = RowNoteCode | FileNoteCode | UnreadableCode | EndCode | OutcomeCode | MoveCode;
