import { fieldId } from "../form-state.svelte.ts";
import { listOf, type Plain, partsOf, same, valueAt } from "./plain.ts";

export type Fault = { pointer: string; detail: string };

/** Values of a form that were refused: each waits in its field until it is changed, and is not sent again before. */
export class Refusals {
  #list: (Fault & { value: unknown })[] = [];

  get pointers(): string[] {
    return this.#list.map((one) => one.pointer);
  }

  /** Lets go of what was changed since it was refused. */
  forget(form: Plain): void {
    this.#list = this.#list.filter((one) => same(valueAt(form, one.pointer), one.value));
  }

  /** A fault of what is not in the form (any more) holds its whole field back. */
  add(form: Plain, { pointer, detail }: Fault): void {
    const { field, at } = partsOf(pointer);
    const place = at !== -1 && listOf(form, field)?.[at] === undefined ? `/${field}` : pointer;
    if (this.pointers.includes(place)) return;
    this.#list.push({ pointer: place, detail, value: structuredClone(valueAt(form, place)) });
  }

  /** What is told by now: the field that somebody is in, `here`, is not called wrong before they leave it. */
  told(here: string | undefined): Fault[] {
    return this.#list
      .filter((one) => here === undefined || !`${fieldId(one.pointer)}-`.startsWith(`${here}-`))
      .map(({ pointer, detail }) => ({ pointer, detail }));
  }
}
