import type { ConceptShare, Linker } from "@tuttu/search";

/** Links texts and remembers them: most texts of a world come many times. */
export class WorldLinks {
  readonly #linker: Linker;
  readonly #known = new Map<string, readonly ConceptShare[]>();

  constructor(linker: Linker) {
    this.#linker = linker;
  }

  #once(key: string, link: () => readonly { concept: number; confidence: number }[]): readonly ConceptShare[] {
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    const shares = link()
      .filter(({ confidence }) => confidence >= 0.01)
      .slice(0, 8)
      .map(({ concept, confidence }) => ({ concept, p: confidence }));
    this.#known.set(key, shares);
    return shares;
  }

  skill(text: string, language: string): readonly ConceptShare[] {
    return this.#once(`s ${language} ${text}`, () => this.#linker.skill(text, { language, limit: 8 }));
  }
  title(text: string, language: string, kind: "held" | "posted"): readonly ConceptShare[] {
    return this.#once(`${kind} ${language} ${text}`, () => this.#linker.title(text, { language, kind, limit: 8 }));
  }
}
