/** Signs that make a spreadsheet run a cell, also in full width. */
const risky = /^[\s']*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;
const plainNumber = /^\s*[+-]?\d+(?:[.,]\d+)?\s*$/u;

const needsMark = (cell: string): boolean => risky.test(cell) && !plainNumber.test(cell);

/** A cell that no spreadsheet runs: one that could be a formula gets an apostrophe in front. */
export const neutralCell = (cell: string): string => (needsMark(cell) ? `'${cell}` : cell);

/** Takes the apostrophe of `neutralCell` away, so that what was exported comes back as it was. */
export const restoredCell = (cell: string): string =>
  cell.startsWith("'") && needsMark(cell.slice(1)) ? cell.slice(1) : cell;
