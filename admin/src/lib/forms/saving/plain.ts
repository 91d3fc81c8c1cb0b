/** A record of a form as plain JSON: texts, numbers, flags, and lists of them or of rows. */
export type Plain = Record<string, unknown>;
export type Row = Record<string, unknown>;

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
export const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const listOf = (record: Plain, field: string): unknown[] | undefined =>
  Array.isArray(record[field]) ? record[field] : undefined;

/** The parts of a JSON Pointer: `/experience/0/title` is field `experience`, row 0, key `title`. */
export function partsOf(pointer: string): { field: string; at: number; key: string | undefined } {
  const [, field = "", at = "", key] = pointer.split("/");
  return { field, at: /^\d+$/u.test(at) ? Number(at) : -1, key };
}

/** What stands at a pointer; undefined where nothing does. */
export const valueAt = (record: Plain, pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((value, part) => (value as Row | undefined | null)?.[part], record);
