import type { Term, Text } from "../../query.ts";
import { type Chain, chainsOf, fold, joined } from "../../text/index.ts";
import { fieldClasses } from "./columns.ts";

/** One thing that must be found, in the forms in which it can be. */
interface Atom {
  /** As whole words, without marks. */
  readonly whole: string;
  /** With the last word unfinished; equal to `whole` where it is not. */
  readonly begun: string;
  /** Both as they were spelled, with marks; undefined where nothing has marks. */
  readonly spelled: { readonly whole: string; readonly begun: string } | undefined;
  /** Phrases look at the words in order, never at the further forms. */
  readonly phrase: boolean;
}

/** The only place where a literal of the full-text language is written. Words are letters, digits and marks by now. */
const quoted = (words: readonly string[]) => `"${words.join(" ").replaceAll("\u0000", "").replaceAll('"', '""')}"`;
const either = (forms: readonly string[]) => (forms.length === 1 ? forms.join("") : `(${forms.join(" OR ")})`);
const both = (forms: readonly string[]) => (forms.length === 1 ? forms.join("") : `(${forms.join(" AND ")})`);

function chainAtom(chain: Chain, prefix: boolean): Atom {
  const folded = chain.map(fold);
  const whole = joined(folded);
  const forms = [quoted(folded), ...(whole === undefined ? [] : [quoted([whole])])];
  const begun = prefix ? forms.map((form) => `${form}*`) : forms;
  const marked = chain.some((word, at) => word !== folded[at]);
  const exact = chain.map((word) => quoted([word]));
  const open = exact.map((form, at) => (prefix && at === exact.length - 1 ? `${form}*` : form));
  return {
    whole: either(forms),
    begun: either(begun),
    spelled: marked ? { whole: both(exact), begun: both(open) } : undefined,
    phrase: false,
  };
}

function phraseAtom(chains: readonly Chain[]): Atom[] {
  const words = chains.flat();
  if (words.length === 0) return [];
  const whole = quoted(words.map(fold));
  return [{ whole, begun: whole, spelled: undefined, phrase: true }];
}

function atomsOf(term: Term): Atom[] {
  if ("phrase" in term) return phraseAtom(chainsOf(term.phrase));
  const chains = chainsOf("word" in term ? term.word : term.prefix);
  return chains.map((chain, at) => chainAtom(chain, "prefix" in term && at === chains.length - 1));
}

/** A text query ready for the full-text table: expressions by field class and strictness. */
export class Match {
  readonly #all: readonly Atom[];
  readonly #none: readonly Atom[];

  constructor(text: Text) {
    this.#all = text.all.flatMap(atomsOf);
    this.#none = text.none.flatMap(atomsOf);
  }

  /** True where no term has a letter or digit. */
  get empty(): boolean {
    return this.#all.length === 0 && this.#none.length === 0;
  }

  get terms(): number {
    return this.#all.length;
  }

  /** Everything that counts as found; undefined where only excluded words were given. */
  everything(): string | undefined {
    if (this.#all.length === 0) return undefined;
    const wanted = this.#expression(2, (atom) => atom.begun);
    const unwanted = this.excluded();
    return unwanted === undefined ? wanted : `(${wanted}) NOT (${unwanted})`;
  }

  excluded(): string | undefined {
    if (this.#none.length === 0) return undefined;
    return this.#none.map((atom) => this.#within(2, atom, atom.begun)).join(" OR ");
  }

  /** The strictest first: spelled and whole, whole, spelled and begun, begun; equal ones once. */
  tiers(fieldClass: number): string[] {
    const forms: ((atom: Atom) => string)[] = [
      (atom) => atom.spelled?.whole ?? atom.whole,
      (atom) => atom.whole,
      (atom) => atom.spelled?.begun ?? atom.begun,
      (atom) => atom.begun,
    ];
    return [...new Set(forms.map((form) => this.#expression(fieldClass, form)))];
  }

  #expression(fieldClass: number, form: (atom: Atom) => string): string {
    return this.#all.map((atom) => this.#within(fieldClass, atom, form(atom))).join(" AND ");
  }

  #within(fieldClass: number, atom: Atom, form: string): string {
    const { plain, all } = fieldClasses[fieldClass] ?? { plain: "{headline}", all: "{headline}" };
    return fieldClass === 2 && !atom.phrase ? form : `${atom.phrase ? plain : all} : ${form}`;
  }
}
