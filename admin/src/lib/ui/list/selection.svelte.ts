import { SvelteSet } from "svelte/reactivity";

/** Which rows of a list are selected; Shift selects everything between two clicks. */
export class Selection {
  readonly ids: SvelteSet<string>;
  #last: string | undefined;

  constructor(ids: readonly string[] = []) {
    this.ids = new SvelteSet(ids);
  }

  toggle(id: string, order: readonly string[], withShift: boolean): void {
    const on = !this.ids.has(id);
    const from = this.#last === undefined ? -1 : order.indexOf(this.#last);
    const to = order.indexOf(id);
    const touched = withShift && from >= 0 ? order.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
    for (const one of touched) {
      if (on) this.ids.add(one);
      else this.ids.delete(one);
    }
    this.#last = id;
  }

  clear(): void {
    this.ids.clear();
    this.#last = undefined;
  }
}
