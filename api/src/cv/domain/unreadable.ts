/** What keeps a CV from being read, each with a sentence of its own in `domain/texts.ts`. */
export const unreadableCodes = [
  "unknownType",
  "nameDiffers",
  "empty",
  "broken",
  "encrypted",
  "macros",
  "tooLarge",
  "tooSlow",
  "tooManyPages",
  "noText",
  "notCv",
  "busy",
] as const;
export type UnreadableCode = (typeof unreadableCodes)[number];

/** A file out of which nothing can be read. */
export class UnreadableCv extends Error {
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode) {
    super(code);
    this.name = "UnreadableCv";
    this.code = code;
  }
}
