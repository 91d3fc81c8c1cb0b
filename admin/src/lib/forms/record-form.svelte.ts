import { Draft, FormErrors, whileTyping } from "./form-state.svelte.ts";

type Fault = { pointer: string; detail: string };

/**
 * A record being edited: what is typed, kept on this device until it is saved, with what was wrong at the last save.
 * Make it while a component starts.
 */
export class RecordForm<T extends object> {
  form = $state() as T;
  busy = $state(false);
  /** True where what was typed before, and not saved, stands in the form again. */
  restored = $state(false);
  readonly errors = new FormErrors();
  readonly #draft: Draft<T>;
  readonly #start: string;

  /** A form starts from what was read; later reads do not overwrite typing. `draftKey` names the draft on this device. */
  constructor(draftKey: string, initial: T) {
    this.#draft = new Draft<T>(draftKey);
    this.#start = JSON.stringify(initial);
    const kept = this.#draft.read(JSON.parse(this.#start));
    this.form = kept ?? JSON.parse(this.#start);
    this.restored = kept !== undefined && JSON.stringify(kept) !== this.#start;
    $effect(() => {
      const now = JSON.stringify(this.form);
      if (now === this.#start) return;
      const timer = setTimeout(() => this.#draft.keep(JSON.parse(now), JSON.parse(this.#start)), 600);
      return () => clearTimeout(timer);
    });
    // Whoever leaves right after the last key loses nothing: on another page, in another window, with the phone put away.
    $effect(() => {
      const keep = () => this.#keepNow();
      const events = ["visibilitychange", "pagehide"] as const;
      const ended = whileTyping(keep);
      for (const name of events) addEventListener(name, keep, { capture: true });
      return () => {
        ended();
        for (const name of events) removeEventListener(name, keep, { capture: true });
        keep();
      };
    });
  }

  /** Keeps what is typed at once; while it is being saved, the save decides what is kept. */
  #keepNow(): void {
    const now = JSON.stringify(this.form);
    if (!this.busy && now !== this.#start) this.#draft.keep(JSON.parse(now), JSON.parse(this.#start));
  }

  get keptAt(): Date | undefined {
    return this.#draft.savedAt;
  }

  startOver(): void {
    this.#draft.drop();
    this.form = JSON.parse(this.#start);
    this.restored = false;
  }

  /** Saves unless `faults` finds something; what is refused stays typed and kept. */
  async submit(faults: (form: T) => readonly Fault[], save: (form: T) => Promise<void>): Promise<void> {
    this.errors.clear();
    this.errors.list = faults(this.form);
    if (this.errors.list.length > 0) return;
    this.busy = true;
    try {
      await save($state.snapshot(this.form) as T);
      this.#draft.drop();
    } catch (error) {
      this.errors.take(error);
    } finally {
      this.busy = false;
    }
  }
}
