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

/** Brings the row with the keyboard into view after it was drawn. */
export function showRow(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView({ block: "nearest" }));
}
