import { isProblem } from "#lib/api/problem.ts";
import { Draft, FormErrors, whileTyping } from "../form-state.svelte.ts";
import { listOf, type Plain, same } from "./plain.ts";
import { Refusals } from "./refusals.ts";
import type { Crossing, Keeper, SavingRules } from "./rules.ts";
import { changesOf, formPointer, toSend } from "./to-send.ts";

const pauseMs = 900;
const againMs = 8000;

/**
 * A record that is saved while it is being written: each change after a pause in typing and on leaving a field. What
 * is refused stays in its field while the rest is saved; what others save meanwhile is merged; without a line, or with
 * the session ended, everything waits on this device and goes as soon as it can. Make it while a component starts.
 */
export class SavingRecord<Read extends object, T extends object> {
  form = $state() as T;
  /** The record as it was last read or saved. */
  seen = $state.raw() as Read;
  savedAt = $state<Date>();
  state = $state<"still" | "typing" | "saving" | "away">("still");
  crossings = $state.raw<readonly Crossing[]>([]);
  readonly errors = new FormErrors();
  readonly #refusals = new Refusals();
  #base: T;
  /** As the service says it, which may spell a value otherwise than it was typed. */
  #told: T;
  #busy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #draft: Draft<T>;
  readonly #keeper: Keeper<Read, T>;
  readonly #rules: SavingRules<T>;

  /** `draftKey` names on this device what waits to be saved. */
  constructor(draftKey: string, initial: Read, keeper: Keeper<Read, T>, rules: SavingRules<T>) {
    this.#keeper = keeper;
    this.#rules = rules;
    this.seen = initial;
    this.#base = keeper.inputOf(initial);
    this.#told = structuredClone(this.#base);
    this.#draft = new Draft<T>(draftKey);
    const kept = this.#draft.read(this.#base, (typed, from, now) => rules.merge(typed, from, now).merged);
    this.form = structuredClone(kept ?? this.#base);
    $effect(() => {
      const typed = JSON.stringify(this.form);
      if (same(JSON.parse(typed), this.#base)) return;
      this.state = "typing";
      this.#later(pauseMs);
      const timer = setTimeout(() => this.#keep(), 300);
      return () => clearTimeout(timer);
    });
    $effect(() => {
      const keep = () => this.#keep();
      const now = () => void this.save();
      const ended = whileTyping(keep);
      const events = { visibilitychange: keep, pagehide: keep, online: now } as const;
      for (const [name, act] of Object.entries(events)) addEventListener(name, act, { capture: true });
      return () => {
        ended();
        clearTimeout(this.#timer);
        for (const [name, act] of Object.entries(events)) removeEventListener(name, act, { capture: true });
        keep();
        void this.save();
      };
    });
  }

  /** On leaving a field: what was refused in it is told now, and what was typed is saved without a pause. */
  left(): void {
    this.#tell(true);
    void this.save();
  }

  /** Takes what somebody else has written into a field over what stands there. */
  takeTheirs({ field, theirs }: Crossing): void {
    (this.form as Plain)[field] = theirs;
    this.crossings = this.crossings.filter((one) => one.field !== field);
  }

  /** Saves what differs; resolves when nothing is on its way any more. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#busy) return this.#later(pauseMs);
    this.#busy = true;
    try {
      for (let round = 0; round < 6 && (await this.#round()); round += 1);
    } finally {
      this.#busy = false;
      this.#keep();
    }
  }

  /** Sends once what can be sent. True where there is more to do at once. */
  async #round(): Promise<boolean> {
    const form = $state.snapshot(this.form) as T;
    this.#refusals.forget(form as Plain);
    for (const fault of this.#rules.faults(form)) this.#refusals.add(form as Plain, fault);
    this.#tell(false);
    const { body, places } = toSend(form as Plain, this.#base as Plain, this.#refusals.pointers, this.#rules);
    const change = changesOf(body, this.#base as Plain);
    if (Object.keys(change).length === 0) {
      this.state = "still";
      return false;
    }
    this.state = "saving";
    try {
      const answer = await this.#keeper.save(this.seen, change as Partial<T>);
      Object.assign(this.#base, structuredClone(change));
      this.#take(answer);
      this.savedAt = new Date();
      this.errors.general = "";
      const isWhole = same($state.snapshot(this.form), form);
      this.state = isWhole ? "still" : "typing";
      if (!isWhole) this.#later(pauseMs);
      return false;
    } catch (error) {
      return this.#answerTo(error, form, places);
    }
  }

  async #answerTo(error: unknown, form: T, places: Readonly<Record<string, readonly number[]>>): Promise<boolean> {
    if (isProblem(error, 412)) return this.#meet();
    if (isProblem(error) && error.errors.length > 0) {
      for (const { pointer, detail } of error.errors) {
        this.#refusals.add(form as Plain, { pointer: formPointer(pointer, places), detail });
      }
      this.#tell(false);
      return true;
    }
    const isFinal = isProblem(error) && error.status < 500 && error.status !== 429;
    this.state = isFinal ? "still" : "away";
    if (!isFinal) this.#later(againMs);
    else if (error.status !== 401) this.errors.general = error.detail ?? error.message;
    return false;
  }

  /** Somebody else has saved: what is typed here goes over what stands there now. */
  async #meet(): Promise<boolean> {
    try {
      const read = await this.#keeper.read();
      const now = this.#keeper.inputOf(read);
      const mine = $state.snapshot(this.form) as T;
      const { merged, crossings } = this.#rules.merge(mine, this.#base, now);
      this.seen = read;
      this.#base = now;
      this.#told = structuredClone(now);
      this.crossings = [...this.crossings, ...crossings];
      for (const [field, value] of Object.entries(merged)) this.#show(field, value);
      return true;
    } catch {
      this.state = "away";
      this.#later(againMs);
      return false;
    }
  }

  /** What a save answered: fields that the service itself has changed are shown, what was typed is left as it is. */
  #take(answer: Read): void {
    const told = this.#keeper.inputOf(answer) as Plain;
    for (const [field, value] of Object.entries(told)) {
      if (same(value, (this.#told as Plain)[field])) continue;
      const base = (this.#base as Plain)[field];
      const isOurs = !same(base, (this.#told as Plain)[field]) || !same(base, (this.form as Plain)[field]);
      if (isOurs) continue;
      (this.#base as Plain)[field] = structuredClone(value);
      this.#show(field, value);
    }
    this.#told = structuredClone(told) as T;
    this.seen = answer;
  }

  /** Shows a value that others have written; rows that stay the same keep their place on the page, and the focus. */
  #show(field: string, value: unknown): void {
    const form = this.form as Plain;
    if (same(form[field], value)) return;
    const rows = listOf(form, field) ?? [];
    form[field] = Array.isArray(value)
      ? value.map((one) => rows.find((row) => same(row, one)) ?? structuredClone(one))
      : structuredClone(value);
  }

  /** A field that somebody is in is not told to be wrong before they leave it. */
  #tell(isLeft: boolean): void {
    const told = this.#refusals.told(isLeft ? undefined : document.activeElement?.id);
    if (!same(told, this.errors.list)) this.errors.list = told;
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), ms);
  }

  /** Keeps on this device what is typed and not saved; nothing where all of it is. */
  #keep(): void {
    const form = $state.snapshot(this.form) as T;
    const { body } = toSend(form as Plain, this.#base as Plain, [], this.#rules);
    if (Object.keys(changesOf(body, this.#base as Plain)).length === 0) this.#draft.drop();
    else this.#draft.keep(form, this.#base);
  }
}
