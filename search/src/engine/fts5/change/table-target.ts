import { openGeneration } from "../storage/generation.ts";
import type { Connection } from "../storage/open.ts";
import type { Target } from "./write.ts";

/**
 * A generation that another process builds: this one has no columns of it, so numbers and codes come from the tables.
 * The builder hears of the change through the log.
 */
export function tableTarget(db: Connection, generation: number): Target {
  const tables = openGeneration(db, generation);
  const find = db.prepare(`select code from value_${generation} where field = ? and value = ?`).pluck();
  const last = db.prepare(`select coalesce(max(code), 0) from value_${generation}`).pluck();
  return {
    tables,
    nextDense: (part) =>
      Number(db.prepare(`select coalesce(max(dense), -1) + 1 from doc_${generation}_${part}`).pluck().get()),
    code(field, value) {
      const known = find.get(field, value) as number | undefined;
      if (known !== undefined) return known;
      const code = Number(last.get()) + 1;
      tables.addValue.run(code, field, value);
      return code;
    },
    put: () => undefined,
    remove: () => undefined,
  };
}
