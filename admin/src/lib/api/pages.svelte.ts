import { locale, t } from "../messages/messages.svelte.ts";
import { say } from "../ui/toast/toast.svelte.ts";
import { refusalWords } from "./problem.ts";

export type Page<Item> = { items: readonly Item[]; next: string | null };

/** A list that arrives page by page; a change of the question starts anew and keeps the old rows in view until then. */
export class Pages<Item, Whole extends Page<Item>> {
  items = $state.raw<readonly Item[]>([]);
  first = $state.raw<Whole | undefined>();
  error = $state.raw<unknown>();
  busy = $state(true);
  #next: string | null = null;
  #round = 0;
  #fetch: (cursor: string | undefined, signal: AbortSignal) => Promise<Whole>;
  #more = new AbortController();
  #asked = $state(0);

  /** Reads what `fetch` reads: a rune that it touches asks again. Make it while a component starts. */
  constructor(fetch: (cursor: string | undefined, signal: AbortSignal) => Promise<Whole>) {
    this.#fetch = fetch;
    $effect(() => {
      const mine = new AbortController();
      this.#more = mine;
      void locale();
      void this.#asked;
      this.#round += 1;
      this.#take(fetch(undefined, mine.signal), mine.signal, true);
      return () => mine.abort();
    });
  }

  /** Reads the list anew from its beginning; the rows stay in view until then. */
  again(): void {
    this.#asked += 1;
  }

  get complete(): boolean {
    return this.#next === null;
  }

  get hasMore(): boolean {
    return !this.complete && this.items.length > 0;
  }

  more(): void {
    if (this.busy || this.#next === null) return;
    this.#take(this.#fetch(this.#next, this.#more.signal), this.#more.signal, false);
  }

  /** Changes rows in place, for an edit that shows before the server has answered. */
  edit(change: (items: readonly Item[]) => readonly Item[]): void {
    this.items = change(this.items);
  }

  async #take(answer: Promise<Whole>, signal: AbortSignal, fresh: boolean): Promise<void> {
    this.busy = true;
    try {
      const page = await answer;
      if (signal.aborted) return;
      this.#next = page.next;
      this.items = fresh ? page.items : [...this.items, ...page.items];
      if (fresh) this.first = page;
      this.error = undefined;
    } catch (reason) {
      if (signal.aborted) return;
      // Rows that are there stay; the button for more stays as well.
      if (fresh) this.error = reason;
      else say(refusalWords(reason, t("error.noAnswer")), undefined, "refusal");
    } finally {
      if (!signal.aborted) this.busy = false;
    }
  }
}
