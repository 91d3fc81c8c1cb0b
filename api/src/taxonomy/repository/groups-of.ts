/** Rows a statement: few enough for the parameter limits of both engines at eight columns a row. */
const rowsMax = 500;

/** Cuts a list into groups that fit one statement. */
export function* groupsOf<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += rowsMax) yield rows.slice(at, at + rowsMax);
}
