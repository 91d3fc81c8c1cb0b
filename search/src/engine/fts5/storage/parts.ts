import { type Corpus, type DocType, docParts } from "../../../documents/fields.ts";

/** The number by which the tables and columns of a part are named. */
export const partNumber = (corpus: Corpus, type: DocType): number =>
  docParts.findIndex((part) => part.corpus === corpus && part.type === type);
