import { marksOf, type ShortlistEntry } from "./shortlists-api.ts";

const askedAtOnce = 100;

/** Where the people of a list stand on the organisation's lists; asked as they come into view. Make it while a component starts. */
export class Marks {
  #entries = $state.raw<readonly ShortlistEntry[]>([]);

  constructor(shown: () => readonly string[]) {
    const asked = new Set<string>();
    $effect(() => {
      const fresh = shown().filter((id) => !asked.has(id));
      for (const id of fresh) asked.add(id);
      for (let from = 0; from < fresh.length; from += askedAtOnce) {
        void this.#take(fresh.slice(from, from + askedAtOnce));
      }
    });
  }

  /** Without an answer nothing is marked: the list itself tells what stands there. */
  async #take(ids: string[]): Promise<void> {
    try {
      const found = await marksOf(ids, new AbortController().signal);
      this.#entries = [...this.#entries.filter(({ talent }) => !ids.includes(talent)), ...found];
    } catch {
      // Told where somebody acts on it.
    }
  }

  of = (talent: string): readonly ShortlistEntry[] => this.#entries.filter((one) => one.talent === talent);

  put(entry: ShortlistEntry): void {
    const others = this.#entries.filter(({ id }) => id !== entry.id);
    this.#entries = [...others, entry];
  }

  drop(id: string): void {
    this.#entries = this.#entries.filter((one) => one.id !== id);
  }
}
