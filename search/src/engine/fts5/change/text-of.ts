import type { IndexDoc } from "../../../documents/index-doc.ts";
import { type Lexicon, plainText } from "../../text/index.ts";
import { WordReader } from "./word-reader.ts";

/**
 * Turns documents into the six columns of the text table. The first three hold the words without marks, in order; the
 * others hold words as they are spelled where they have marks, parts of compounds, and chains as one word. The table's
 * own tokenizer separates the words.
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
