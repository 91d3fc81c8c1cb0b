import { pathOf } from "../matrix/ask.ts";
import { type Operation, operations } from "../matrix/operations.ts";
import { rows } from "../matrix/rows/index.ts";
import { actors } from "../world/actors.ts";
import type { World } from "../world/open-world.ts";

/** A request to an operation that wants a body, from somebody who may, with a type and without any bytes. */
export interface Bodiless {
  readonly id: string;
  readonly method: string;
  /** Under `/api/v1`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expect: readonly number[];
}

const wantsBody = ({ id, body }: Operation): boolean => body !== null || id === "uploadImport";

/** Every operation with a body, asked without one. Neither a length nor chunks are announced, as a bare client does. */
export function bodilessRequests(world: World): Bodiless[] {
  return operations.filter(wantsBody).flatMap((operation) => {
    const row = rows[operation.id];
    const who = actors.find((actor) => (row?.cells[actor] ?? 999) < 300) ?? "coordinator";
    const query = new URLSearchParams(row?.query?.(world));
    const search = query.size === 0 ? "" : `?${query}`;
    return {
      id: operation.id,
      method: operation.method,
      path: `${pathOf(operation, row?.params?.(world) ?? {})}${search}`,
      headers: {
        origin: new URL(world.app.config.baseUrl).origin,
        "content-type": "application/json",
        ...(world.as[who].cookie === "" ? {} : { cookie: world.as[who].cookie }),
        ...(operation.once ? { "idempotency-key": crypto.randomUUID() } : {}),
        ...(operation.ifMatch ? { "if-match": `"1.${"A".repeat(22)}"` } : {}),
      },
      // An empty file is no file to import; everything else says that there is no JSON.
      expect: operation.id === "uploadImport" ? [400, 422] : [400],
    };
  });
}
