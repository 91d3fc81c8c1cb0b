/**
 * The fields that exist in search, each named once. A field that is not in these lists can be neither filtered, counted
 * nor sorted by, and no engine may add one of its own.
 */

export const docTypes = ["candidate", "opening"] as const;
export type DocType = (typeof docTypes)[number];

/**
 * Two sets of documents that never meet: `staff` holds everything of a programme, `published` only what employers and
 * candidates may see now, in the form in which they may see it.
 */
export const corpora = ["staff", "published"] as const;
export type Corpus = (typeof corpora)[number];

/** What an index is made of: a corpus and a type of documents. */
export interface DocPart {
  readonly corpus: Corpus;
  readonly type: DocType;
}

export const docParts: readonly DocPart[] = corpora.flatMap((corpus) => docTypes.map((type) => ({ corpus, type })));

/** Fields with values from a closed or growing list; a document may hold several values of one field. */
export const enumFields = [
  "programme",
  "state",
  "municipality",
  "region",
  "workMode",
  "workingTime",
  "contractType",
  "education",
  "profileLanguage",
  "language",
  "skill",
  "occupation",
  "isco",
  "counsellor",
  "searchStatus",
  "organisation",
  "kind",
] as const;
export type EnumField = (typeof enumFields)[number];

/** `startDay`: days since 1970-01-01; `eqf`: 1..8, the highest finished education or the least one asked for. */
export const numberFields = ["startDay", "eqf"] as const;
export type NumberField = (typeof numberFields)[number];

/** Text, from the most to the least telling: headline or title, labels of skills, everything else. */
export const textFields = ["headline", "skills", "text"] as const;
export type TextField = (typeof textFields)[number];

const onlyOf = { candidate: ["counsellor", "searchStatus"], opening: ["organisation", "kind"] } as const;

/** The enum fields that a document of this type can have. */
export function enumFieldsOf(type: DocType): readonly EnumField[] {
  const others: readonly string[] = type === "candidate" ? onlyOf.opening : onlyOf.candidate;
  return enumFields.filter((field) => !others.includes(field));
}
