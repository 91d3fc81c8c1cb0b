import { isProblem } from "#lib/api/problem.ts";
import { t } from "#lib/messages/messages.svelte.ts";
import { mergeDraft } from "./merge-draft.ts";

/** Id of the control that edits a pointer: `/languages/0/cefr` is `f-languages-0-cefr`. */
export const fieldId = (pointer: string): string => `f${pointer.replaceAll("/", "-")}`;

/** What went wrong with a form, by field; a save clears it first. */
export class FormErrors {
  list = $state.raw<readonly { pointer: string; detail: string }[]>([]);
  /** What is told above the form where no field is to blame. */
  general = $state("");

  of(pointer: string): string | undefined {
    return this.list.find((one) => one.pointer === pointer)?.detail;
  }

  /** What is wrong at a pointer or with anything below it, such as one line of several. */
  within(pointer: string): string | undefined {
    return this.of(pointer) ?? this.list.find((one) => one.pointer.startsWith(`${pointer}/`))?.detail;
  }

  get summary(): readonly { id?: string | undefined; text: string }[] {
    const fields = this.list.map((one) => ({ id: fieldId(one.pointer), text: one.detail }));
    return this.general ? [{ text: this.general }, ...fields] : fields;
  }

  clear(): void {
    this.list = [];
    this.general = "";
  }

  take(error: unknown): void {
    if (isProblem(error, 412)) this.general = t("form.stale");
    else if (isProblem(error)) {
      this.list = error.errors;
      this.general = error.errors.length > 0 ? "" : (error.detail ?? error.message);
    } else this.general = t("error.noAnswerText");
  }
}

const draftPrefix = "tuttu.draft.";
const typing = new Set<() => void>();

/** Has `keep` keep what is being typed whenever somebody asks for it; answers how to end that. */
export function whileTyping(keep: () => void): () => void {
  typing.add(keep);
  return () => void typing.delete(keep);
}

const draftKeys = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith(draftPrefix));

/** How many records have something on this device that was typed and not saved; what is being typed now counts. */
export function draftsWaiting(): number {
  for (const keep of typing) keep();
  return draftKeys().length;
}

export function dropDrafts(): void {
  for (const key of draftKeys()) localStorage.removeItem(key);
}

/** When something was typed on this device for a record and not saved; undefined where nothing waits. */
export function draftWaitsSince(key: string): string | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(`${draftPrefix}${key}`) ?? "null") as { at?: string } | null;
    return kept?.at;
  } catch {
    return undefined;
  }
}

/** Keeps what is typed on this device until it is saved, so that leaving never loses text. */
export class Draft<T extends object> {
  #key: string;
  savedAt = $state<Date>();

  constructor(key: string) {
    this.#key = `${draftPrefix}${key}`;
  }

  /** What was typed and not saved, over `now` as it is read today; undefined where nothing was. */
  read(now: T, merge: (typed: T, from: T, now: T) => T = mergeDraft): T | undefined {
    try {
      const kept = JSON.parse(localStorage.getItem(this.#key) ?? "null") as { typed: T; from: T } | null;
      return kept?.typed && kept.from ? merge(kept.typed, kept.from, now) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps `typed`, which began from `from`. */
  keep(typed: T, from: T): void {
    try {
      this.savedAt = new Date();
      localStorage.setItem(this.#key, JSON.stringify({ typed, from, at: this.savedAt.toISOString() }));
    } catch {
      // A full or forbidden store: the page still has the text.
    }
  }

  drop(): void {
    localStorage.removeItem(this.#key);
    this.savedAt = undefined;
  }
}
