/** Whether the key belongs to a control that is being typed into or to an open layer above the page. */
export function isTyping(event: KeyboardEvent): boolean {
  const at = event.target instanceof HTMLElement ? event.target : null;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector('[role="dialog"], [role="menu"]')) return true;
  return (
    at !== null && (at.isContentEditable || (at.matches("input, select, textarea") && !at.matches('[type="checkbox"]')))
  );
}

type RowKeys = {
  count: () => number;
  at: () => number;
  move: (to: number) => void;
  open: (at: number) => void;
  pick?: (at: number) => void;
  close?: () => void;
};

/** `j` `k` move, `Enter` or `o` opens, `x` selects, `Escape` closes; answers whether the key was used. */
export function rowKey(event: KeyboardEvent, rows: RowKeys): boolean {
  if (event.defaultPrevented || isTyping(event)) return false;
  const at = rows.at();
  const onControl = event.target instanceof HTMLElement && event.target.matches("a, button");
  if (event.key === "j") rows.move(Math.min(rows.count() - 1, at + 1));
  else if (event.key === "k") rows.move(Math.max(0, at - 1));
  else if ((event.key === "Enter" && !onControl) || event.key === "o") at >= 0 && rows.open(at);
  else if (event.key === "x" && rows.pick && at >= 0) rows.pick(at);
  else if (event.key === "Escape" && rows.close) rows.close();
  else return false;
  event.preventDefault();
  return true;
}

/** What of a row takes the focus: the button that opens it in place, else its link, else its box. */
const doors = ["button[aria-expanded]", ".who a", "a[href]", 'input[type="checkbox"]'];

let asked = 0;

/**
 * Gives the focus to the row with this id, at once or as soon as it is drawn: it comes into view, a screen reader reads
 * it, and `Enter` opens it as it opens any link or button. Whoever is faster than the page ends at the last row asked for.
 */
export function focusRow(id: string): void {
  asked += 1;
  const mine = asked;
  const found = () => {
    const row = document.getElementById(id);
    if (row === null || mine !== asked) return false;
    // Whoever reads a panel beside the list stays in it while it walks the rows.
    const stays = document.activeElement?.closest('[data-slot="panel"]');
    const door = doors.map((one) => row.querySelector<HTMLElement>(one)).find((one) => one !== null);
    if (!stays) door?.focus({ preventScroll: true });
    // An open row may be higher than the window, and its nearest edge would be the lower one: its head is what is read.
    (row.querySelector(".line") ?? row).scrollIntoView({ block: "nearest" });
    return true;
  };
  if (!found()) requestAnimationFrame(found);
}

/** Place among `ids` of the row that the focus has come to, for keys that go on from there; `at` where it is in none. */
export function rowAt({ target }: FocusEvent, ids: readonly string[], at: number): number {
  const row = target instanceof Element ? target.closest('li[id^="row-"]') : null;
  const found = row === null ? -1 : ids.indexOf(row.id.slice("row-".length));
  return found < 0 ? at : found;
}
