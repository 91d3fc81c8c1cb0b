import type { IndexDoc } from "../../documents/index-doc.ts";
import { type Lexicon, plainText } from "./index.ts";
import { WordReader } from "./word-reader.ts";

/** Raise it when texts are read otherwise than before: every index is then built anew. */
export const textVersion = "3";

/**
 * Turns documents into the six columns of text that every engine searches. The first three hold the words without marks, in order; the
 * others hold words as they are spelled where they have marks, parts of compounds, and chains as one word. Each
 * engine separates the words itself.
 */
export class TextColumns {
  readonly #lexicon: Lexicon;
  readonly #reader: WordReader;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#reader = new WordReader(lexicon);
  }

  get version(): string {
    return this.#lexicon.version;
  }

  of(doc: IndexDoc): string[] {
    const fields = [doc.headline, doc.skillLabels.join("\n"), doc.text];
    const folded = fields.map((field) => this.#reader.read(plainText(field)));
    return [...folded.map(({ words }) => words), ...folded.map(({ more }) => more.join(" "))];
  }
}
