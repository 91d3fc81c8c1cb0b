import type { TextField } from "../../../documents/fields.ts";
import type { Term, Text } from "../../query.ts";
import { type Chain, chainsOf, fold, joined } from "../../text/index.ts";
import { encodeWord } from "../documents/encode.ts";
import type { WordField } from "../documents/words.ts";

/** From the narrowest to the widest place in which all words may stand. */
export const fieldClasses: readonly { readonly words: readonly WordField[]; readonly fields: readonly TextField[] }[] =
  [
    { words: ["headline", "headlineMore"], fields: ["headline"] },
    { words: ["headline", "skills", "headlineMore", "skillsMore"], fields: ["headline", "skills"] },
    {
      words: ["headline", "skills", "body", "headlineMore", "skillsMore", "bodyMore"],
      fields: ["headline", "skills", "text"],
    },
  ];

/** One thing that must be found, in the server's language. */
interface Atom {
  readonly whole: string;
  /** Where the last word is unfinished: written last and without a sign after it. */
  readonly begun: string | undefined;
  /** The same with the marks as spelled; undefined where nothing has marks. */
  readonly spelled: { readonly whole: string; readonly begun: string | undefined } | undefined;
}

/** Side by side and whole; a phrase of one word is that word and nothing like it. */
const exactly = (words: readonly string[]): string => `"${words.map(encodeWord).join(" ")}"`;

/**
 * `käyttö-liittymä` is looked for as one word without quotes: the server then also takes it apart where the two words
 * stand side by side.
 */
function chainAtom(chain: Chain, prefix: boolean): Atom {
  const folded = chain.map(fold);
  const one = folded.length === 1 ? folded.join("") : joined(folded);
  const last = (word: string) => (prefix ? encodeWord(word) : undefined);
  const marked = chain.some((word, at) => word !== folded[at]);
  const earlier = chain.slice(0, -1).map((word) => exactly([word]));
  const final = chain.at(-1) ?? "";
  return {
    whole: one === undefined ? exactly(folded) : folded.length === 1 ? exactly([one]) : encodeWord(one),
    begun: one === undefined ? undefined : last(one),
    spelled: marked
      ? {
          whole: [...earlier, exactly([final])].join(" "),
          begun: prefix ? [...earlier, encodeWord(final)].join(" ") : undefined,
        }
      : undefined,
  };
}

function atomsOf(term: Term): Atom[] {
  if ("phrase" in term) {
    const words = chainsOf(term.phrase).flat();
    return words.length === 0 ? [] : [{ whole: exactly(words.map(fold)), begun: undefined, spelled: undefined }];
  }
  const chains = chainsOf("word" in term ? term.word : term.prefix);
  return chains.map((chain, at) => chainAtom(chain, "prefix" in term && at === chains.length - 1));
}

/** A text query in the server's language: one line for each strictness. */
export class WordsQuery {
  readonly #all: readonly Atom[];
  readonly #none: readonly string[];

  /** @param options `loose` leaves the quotes out, so that the server forgives slips */
  constructor(text: Text, { loose = false } = {}) {
    const bare = ({ whole, begun }: Atom): Atom => ({ whole: whole.replaceAll('"', ""), begun, spelled: undefined });
    const all = text.all.flatMap(atomsOf).map((atom) => (loose ? bare(atom) : atom));
    // Only the last word of a line may be unfinished.
    this.#all = [...all.filter(({ begun }) => begun === undefined), ...all.filter(({ begun }) => begun !== undefined)];
    this.#none = text.none.flatMap(atomsOf).map(({ whole }) => `-${whole.startsWith('"') ? whole : `"${whole}"`}`);
  }

  get terms(): number {
    return this.#all.length;
  }

  get excludes(): boolean {
    return this.#none.length > 0;
  }

  /** Everything that counts as found; without words that must be found, what the excluded ones leave. */
  get widest(): string {
    return this.#line((atom) => atom.begun ?? atom.whole);
  }

  /** The strictest first: spelled and whole, whole, spelled and begun, begun; equal ones once. */
  get tiers(): readonly string[] {
    const forms: ((atom: Atom) => string)[] = [
      (atom) => atom.spelled?.whole ?? atom.whole,
      (atom) => atom.whole,
      (atom) => atom.spelled?.begun ?? atom.spelled?.whole ?? atom.begun ?? atom.whole,
      (atom) => atom.begun ?? atom.whole,
    ];
    return [...new Set(forms.map((form) => this.#line(form)))];
  }

  #line(form: (atom: Atom) => string): string {
    const wanted = this.#all.map(form);
    const last = wanted.at(-1);
    const open = last !== undefined && !last.endsWith('"') && last !== this.#all.at(-1)?.whole;
    return [...this.#none, ...wanted].join(" ") + (open || last === undefined ? "" : " ");
  }
}
