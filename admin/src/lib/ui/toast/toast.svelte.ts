/** What has just happened, told at the foot of the page; with `undo` it stays ten seconds. */
export type Toast = { id: number; text: string; undo?: (() => void) | undefined };

let list = $state<Toast[]>([]);
let next = 1;

export const toasts = (): readonly Toast[] => list;

export function dismiss(id: number): void {
  list = list.filter((one) => one.id !== id);
}

/** Shows `text`; `undo` adds the button and the key `u`. */
export function say(text: string, undo?: () => void, kind: "done" | "refusal" = "done"): void {
  const id = next++;
  list = [...list.slice(-2), { id, text, undo }];
  setTimeout(() => dismiss(id), undo || kind === "refusal" ? 10_000 : 5_000);
}

/** Undoes the newest act that can be undone; false when there is none. */
export function undoLast(): boolean {
  const last = list.findLast((one) => one.undo);
  if (!last) return false;
  dismiss(last.id);
  last.undo?.();
  return true;
}
