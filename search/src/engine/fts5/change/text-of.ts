import type { IndexDoc } from "../../../documents/index-doc.ts";
import { chainsOf, fold, joined, type Lexicon } from "../../text/index.ts";

/** Words met before with their other forms; a bounded memory, since most texts use the same few thousand words. */
interface Forms {
  readonly folded: string;
  readonly further: readonly string[];
}
const formsMax = 200_000;

/**
 * Turns documents into the six columns of the text table. The first three hold the words without marks, in order; the
 * others hold words as they are spelled where they have marks, parts of compounds, and chains as one word.
 */
export class TextColumns {
  readonly #lexicon: Lexicon;
  readonly #known = new Map<string, Forms>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  get version(): string {
    return this.#lexicon.version;
  }

  of(doc: IndexDoc): string[] {
    const columns = [[doc.headline], doc.skillLabels, [doc.text]].map((texts) => this.#column(texts));
    return [...columns.map(([words = ""]) => words), ...columns.map(([, more = ""]) => more)];
  }

  #column(texts: readonly string[]): [string, string] {
    const words: string[] = [];
    const more = new Set<string>();
    for (const text of texts) {
      for (const chain of chainsOf(text)) {
        const forms = chain.map((word) => this.#forms(word));
        for (const { folded, further } of forms) {
          words.push(folded);
          for (const form of further) more.add(form);
        }
        const whole = joined(forms.map(({ folded }) => folded));
        if (whole !== undefined) more.add(whole);
      }
    }
    return [words.join(" "), [...more].join(" ")];
  }

  #forms(word: string): Forms {
    const known = this.#known.get(word);
    if (known) return known;
    if (this.#known.size >= formsMax) this.#known.clear();
    const folded = fold(word);
    const forms = { folded, further: [...(folded === word ? [] : [word]), ...this.#lexicon.parts(folded)] };
    this.#known.set(word, forms);
    return forms;
  }
}
