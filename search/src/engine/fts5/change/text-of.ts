import type { IndexDoc } from "../../../documents/index-doc.ts";
import { chainsOf, fold, foldText, joined, type Lexicon, plainText } from "../../text/index.ts";

/** Compounds met before with their parts; a bounded memory, since most texts use the same few thousand words. */
const compoundsMax = 200_000;
/** Titles and names of skills met before: most people write the same few ten thousand. */
const labelsMax = 50_000;

const longWord = /[\p{L}\p{N}]{8,}/gu;
const longAsciiWord = /[a-z0-9]{8,}/g;
const markedWord = /[\p{L}\p{N}\p{M}]*[^\p{ASCII}][\p{L}\p{N}\p{M}]*/gu;
const chain = /[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011/'’.&_][\p{L}\p{N}\p{M}]+)+/gu;
const inside = /[\p{L}\p{N}][-\u2010\u2011/'’.&_][\p{L}\p{N}]/u;
const asciiOnly = /^\p{ASCII}*$/u;
/** Longer words are cut, which the quick way does not do. */
const overlong = /(?:^|\s)\S{100}/;

/** A text as the table keeps it: its words, and what is found besides. */
interface Folded {
  readonly words: string;
  readonly more: readonly string[];
}

/**
 * Turns documents into the six columns of the text table. The first three hold the words without marks, in order; the
 * others hold words as they are spelled where they have marks, parts of compounds, and chains as one word. The table's
 * own tokenizer separates the words, so texts are folded as a whole: `chainsOf` of the same text gives the same words.
 */
export class TextColumns {
  readonly #lexicon: Lexicon;
  readonly #parts = new Map<string, readonly string[]>();
  readonly #labels = new Map<string, Folded>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  get version(): string {
    return this.#lexicon.version;
  }

  of(doc: IndexDoc): string[] {
    const headline = this.#label(doc.headline);
    const labels = doc.skillLabels.map((label) => this.#label(label));
    const text = this.#fold(doc.text);
    const more = labels.length === 1 ? (labels[0]?.more ?? []) : [...new Set(labels.flatMap((label) => label.more))];
    return [
      headline.words,
      labels.map(({ words }) => words).join("\n"),
      text.words,
      headline.more.join(" "),
      more.join(" "),
      text.more.join(" "),
    ];
  }

  #label(text: string): Folded {
    const known = this.#labels.get(text);
    if (known) return known;
    if (this.#labels.size >= labelsMax) this.#labels.clear();
    const folded = this.#fold(text);
    this.#labels.set(text, folded);
    return folded;
  }

  #fold(text: string): Folded {
    const plain = plainText(text);
    const more = new Set<string>();
    const ascii = asciiOnly.test(plain);
    const words = overlong.test(plain) ? chainsOf(text).flat().map(fold).join(" ") : ascii ? plain : foldText(plain);
    if (!ascii) for (const word of plain.match(markedWord) ?? []) if (fold(word) !== word) more.add(word);
    if (inside.test(plain)) {
      for (const match of plain.match(chain) ?? []) {
        for (const one of chainsOf(match)) {
          const whole = joined(one.map(fold));
          if (whole !== undefined) more.add(whole);
        }
      }
    }
    for (const word of words.match(ascii ? longAsciiWord : longWord) ?? []) {
      for (const part of this.#partsOf(word)) more.add(part);
    }
    return { words, more: [...more] };
  }

  #partsOf(word: string): readonly string[] {
    const known = this.#parts.get(word);
    if (known) return known;
    if (this.#parts.size >= compoundsMax) this.#parts.clear();
    const parts = this.#lexicon.parts(word);
    this.#parts.set(word, parts);
    return parts;
  }
}
