import { type ActorName, actors } from "../world/actors.ts";
import type { World } from "../world/open-world.ts";

export type Cell = 200 | 201 | 202 | 204 | 400 | 401 | 403 | 404 | 409 | 410 | 412 | 422 | 428;

/** One request of an operation, the same for every actor. */
export interface Row {
  readonly params?: (world: World) => Readonly<Record<string, string>>;
  readonly query?: (world: World) => Readonly<Record<string, string>>;
  readonly body?: (world: World) => unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Puts the world back to where the request makes sense; before each cell. */
  readonly before?: (world: World) => Promise<void>;
  readonly cells: Readonly<Record<ActorName, Cell>>;
}

export type Rows = Readonly<Record<string, Row>>;

type Said = Partial<Record<Cell, readonly (ActorName | readonly ActorName[])[]>>;

/**
 * A cell for every actor, written by status. No actor may be left out or named twice: a new kind of actor fails every
 * row until somebody has decided.
 */
export function cells(said: Said): Readonly<Record<ActorName, Cell>> {
  const made = new Map<ActorName, Cell>();
  for (const [status, names] of Object.entries(said)) {
    for (const name of names.flat() as ActorName[]) {
      if (made.has(name)) throw new Error(`${name} has two cells`);
      made.set(name, Number(status) as Cell);
    }
  }
  const missing = actors.filter((name) => !made.has(name));
  if (missing.length > 0) throw new Error(`No cell for ${missing.join(", ")}`);
  return Object.fromEntries(made) as Record<ActorName, Cell>;
}
