import type { Answer, Client } from "../../fixtures/client.ts";
import type { World } from "../world/open-world.ts";
import type { Row } from "./matrix.ts";
import type { Operation } from "./operations.ts";

export const pathOf = (operation: Operation, params: Readonly<Record<string, string>>): string =>
  operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? `{${name}}`));

/** The tag of the thing that a change or a move is about, as somebody sees it who may. */
async function tagFor(world: World, operation: Operation, params: Readonly<Record<string, string>>): Promise<string> {
  const thing = operation.path.replace(/(\{\w+\}).*$/, "$1");
  const path = pathOf({ ...operation, path: thing }, params);
  for (const client of [world.as.coordinator, world.as.coordinatorForeign, world.as.administrator]) {
    const { status, etag } = await client.get(path);
    if (status === 200) return etag;
  }
  return `"1.${"A".repeat(22)}"`;
}

export interface Changed {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent as If-Match instead of the thing's own tag. */
  readonly tag?: string;
}

/** Sends the row's request as `client`; `changed` puts other values in their places. */
export async function ask(
  world: World,
  operation: Operation,
  row: Row,
  client: Client,
  changed: Changed = {},
): Promise<Answer<unknown>> {
  const params = changed.params ?? row.params?.(world) ?? {};
  const query = new URLSearchParams({ ...row.query?.(world), ...changed.query });
  const body = "body" in changed ? changed.body : row.body?.(world);
  const headers: Record<string, string> = { ...row.headers };
  if (operation.once) headers["idempotency-key"] = crypto.randomUUID();
  if (operation.ifMatch) headers["if-match"] = changed.tag ?? (await tagFor(world, operation, params));
  const search = query.size === 0 ? "" : `?${query}`;
  return client.send(operation.method, `${pathOf(operation, params)}${search}`, body, headers);
}
