import { type Corpus, corpora, type DocType, docTypes } from "../../../documents/fields.ts";

/** The sets of documents that have tables and columns of their own, by number. */
export const parts = corpora.flatMap((corpus) => docTypes.map((type) => ({ corpus, type })));

export const partNumber = (corpus: Corpus, type: DocType): number =>
  parts.findIndex((part) => part.corpus === corpus && part.type === type);
