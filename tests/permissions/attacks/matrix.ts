import { ask } from "../matrix/ask.ts";
import { contractBreach, type Operation, operations } from "../matrix/operations.ts";
import { rows } from "../matrix/rows/index.ts";
import { actors, variants } from "../world/actors.ts";
import type { World } from "../world/open-world.ts";
import { Failures, type Figure, figure, type Hunt } from "./figure.ts";

const openCapabilities = new Set(["open", "account.self"]);
const withReason = /^(candidate|match)\./;

type Row = (typeof rows)[string];

/** What a variant of an actor gets: worked out, so that no row can forget it. */
function variantCell(operation: Operation, row: Row, variant: (typeof variants)[number]): number {
  if (variant !== "administratorReason") {
    return openCapabilities.has(operation.capability) ? row.cells.memberSuspended : 403;
  }
  const gains = withReason.test(operation.capability) && row.cells.administrator === 403;
  return gains ? row.cells.coordinator : row.cells.administrator;
}

const routesOutside = (world: World): string[] => {
  const known = new Set(operations.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ":$1")}`));
  const own = world.app.house.app.routes.filter(({ path, method }) => path.startsWith("/api/v1/") && method !== "ALL");
  return [...new Set(own.map(({ method, path }) => `${method} ${path.slice("/api/v1".length)}`))].filter(
    (route) => !known.has(route) && !route.endsWith("/*"),
  );
};

/** R1: every operation and route × every actor, and what is answered is in the contract. */
export async function matrix(world: World, hunt: Hunt = {}): Promise<Figure> {
  const failures = new Failures(hunt);
  let cells = 0;
  const check = async (
    operation: Operation,
    row: Row,
    who: (typeof actors)[number] | (typeof variants)[number],
    cell: number,
  ) => {
    await row.before?.(world);
    const { status, text } = await ask(world, operation, row, world.as[who]);
    cells += 1;
    if (status !== cell) failures.add(`${operation.id} as ${who}: ${status}, not ${cell}: ${text.slice(0, 300)}`);
    else {
      const breach = contractBreach(operation, status, text);
      if (breach !== undefined) failures.add(`${operation.id} as ${who}: ${breach}`);
    }
  };
  await failures.during(async () => {
    for (const route of routesOutside(world)) failures.add(`${route} is not in openapi.json`);
    for (const id of Object.keys(rows)) {
      if (!operations.some((operation) => operation.id === id)) failures.add(`${id} has a row and is no operation`);
    }
    for (const operation of operations) {
      const row = rows[operation.id];
      if (row === undefined) {
        failures.add(`${operation.id} has no row`);
        continue;
      }
      await world.restoreSessions();
      await world.restoreTerms();
      for (const actor of actors) await check(operation, row, actor, row.cells[actor]);
      for (const variant of variants) await check(operation, row, variant, variantCell(operation, row, variant));
    }
  });
  const counts = { ops: operations.length, actors: actors.length, cells, wrong: failures.all.length };
  return figure(1, "matrix", counts, failures);
}
