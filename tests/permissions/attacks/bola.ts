import { ask, type Changed } from "../matrix/ask.ts";
import type { Row } from "../matrix/matrix.ts";
import { type Operation, operations, resolved } from "../matrix/operations.ts";
import { rows } from "../matrix/rows/index.ts";
import type { World } from "../world/open-world.ts";
import { Failures, type Figure, figure, type Hunt } from "./figure.ts";
import { fingerprint } from "./fingerprint.ts";
import { attackers, foreignIds, type IdPrefix, kindOf, unknownIds } from "./ids.ts";
import { masked } from "./masked.ts";

/** A place of a request where an id stands, and how to put another one there. */
interface Position {
  readonly name: string;
  readonly kind: IdPrefix;
  readonly put: (id: string) => Changed;
}

const prefixIn = (schema: unknown): IdPrefix | undefined => {
  const pattern = JSON.stringify(schema ?? {}).match(/\^([a-z]{3})_/)?.[1] ?? "";
  return Object.hasOwn(unknownIds, pattern) ? (pattern as IdPrefix) : undefined;
};

/** Every id position of an operation: in the path, in the query, and in the body by its schema. */
function positionsOf(operation: Operation, row: Row, world: World): Position[] {
  const params = row.params?.(world) ?? {};
  const inPath = Object.entries(params).flatMap(([name, value]): Position[] => {
    const kind = kindOf(value);
    return kind === undefined
      ? []
      : [{ name: `{${name}}`, kind, put: (id) => ({ params: { ...params, [name]: id } }) }];
  });
  const inQuery = operation.parameters.flatMap((parameter): Position[] => {
    const kind = parameter.in === "query" ? prefixIn(parameter.schema) : undefined;
    return kind === undefined
      ? []
      : [{ name: `?${parameter.name}`, kind, put: (id) => ({ query: { [parameter.name]: id } }) }];
  });
  const properties = (resolved(operation.body ?? {}).properties ?? {}) as Record<string, unknown>;
  const inBody = Object.entries(properties).flatMap(([name, schema]): Position[] => {
    const kind = prefixIn(schema);
    const body = row.body?.(world) ?? {};
    return kind === undefined ? [] : [{ name: `/${name}`, kind, put: (id) => ({ body: { ...body, [name]: id } }) }];
  });
  return [...inPath, ...inQuery, ...inBody];
}

/** Making and deciding differ from try to try; for those it is enough that nothing foreign is written or read. */
const comparable = (operation: Operation): boolean => !operation.once || operation.ifMatch;

/** Where two answers part, with a little of each. */
function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `${one.slice(from, at + 80)} | ${other.slice(from, at + 80)}`;
}

/** R2: ids of somebody else in every place where an id can stand. */
export async function bola(world: World, hunt: Hunt = {}): Promise<Figure> {
  const failures = new Failures(hunt);
  let positions = 0;
  let tries = 0;
  await failures.during(async () => {
    const before = await fingerprint(world);
    for (const operation of operations) {
      const row = rows[operation.id];
      if (row === undefined) continue;
      for (const position of positionsOf(operation, row, world)) {
        positions += 1;
        for (const who of attackers) {
          const unknown = await ask(world, operation, row, world.as[who], position.put(unknownIds[position.kind]));
          for (const id of foreignIds(world, who, position.kind)) {
            tries += 1;
            const answer = await ask(world, operation, row, world.as[who], position.put(id));
            const where = `${operation.id} ${position.name} as ${who} with ${id}`;
            if (answer.status < 300 && unknown.status >= 300) failures.add(`${where}: ${answer.status}`);
            else if (comparable(operation) && masked(answer) !== masked(unknown)) {
              failures.add(`${where}: differs from an unknown id: ${firstDifference(masked(answer), masked(unknown))}`);
            }
          }
        }
      }
    }
    if ((await fingerprint(world)) !== before) failures.add("something was written");
  });
  return figure(2, "bola", { positions, tries, hits: failures.all.length }, failures);
}
