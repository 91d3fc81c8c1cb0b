import { type Expression, type SqlBool, sql } from "kysely";

/** A column of the order and its direction; the last one must be unique, usually the id. */
export type OrderedBy = readonly (readonly [column: string, direction: "asc" | "desc"])[];

type Value = string | number | null;

/**
 * Rows that follow `position` in this order; everything for the first page. Columns must not be null.
 * @example query.where(after([["opening.updated_at", "desc"], ["opening.id", "asc"]], position))
 */
export function after(order: OrderedBy, position: readonly Value[] | undefined): Expression<SqlBool> {
  if (position === undefined) return sql<SqlBool>`1 = 1`;
  const alternatives = order.map(([column, direction], at) => {
    const same = order.slice(0, at).map(([earlier], index) => sql`${sql.ref(earlier)} = ${position[index]}`);
    const further = sql`${sql.ref(column)} ${sql.raw(direction === "asc" ? ">" : "<")} ${position[at]}`;
    return sql`(${sql.join([...same, further], sql` and `)})`;
  });
  return sql<SqlBool>`(${sql.join(alternatives, sql` or `)})`;
}
