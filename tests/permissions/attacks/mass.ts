import { ask } from "../matrix/ask.ts";
import { type Operation, operations, resolved, schemas } from "../matrix/operations.ts";
import { rows } from "../matrix/rows/index.ts";
import type { World } from "../world/open-world.ts";
import { Failures, type Figure, figure, type Hunt } from "./figure.ts";

const special = [
  "role",
  "roles",
  "programmeId",
  "ownerId",
  "id",
  "createdAt",
  "updatedAt",
  "createdBy",
  "status",
  "state",
  "version",
  "emailVerified",
  "twoFactorEnabled",
  "isAdmin",
  "constructor",
  "prototype",
];

const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Every name that a column, a response or an attacker knows. */
async function namesToTry(world: World): Promise<string[]> {
  const tables = await world.app.ctx.db.introspection.getTables();
  const columns = tables.flatMap(({ columns: all }) => all.flatMap(({ name }) => [name, camel(name)]));
  const answered = Object.values(schemas).flatMap((schema) => Object.keys((schema.properties as object) ?? {}));
  return [...new Set([...special, ...columns, ...answered])].sort();
}

const taken = (operation: Operation): Set<string> =>
  new Set(Object.keys((resolved(operation.body ?? {}).properties as object | undefined) ?? {}));

/** Who may make the request, so that only the field is at fault. */
const clientFor = (world: World, operation: Operation) =>
  operation.capability.startsWith("programme.") ? world.as.administrator : world.as.coordinator;

/** Of no version: the input is looked at before it counts. */
const tag = `"1.${"A".repeat(22)}"`;

/** R3: every writable operation with every field that is not its own. */
export async function mass(world: World, hunt: Hunt = {}): Promise<Figure> {
  const failures = new Failures(hunt);
  const names = await namesToTry(world);
  // A file's fields are for its importer to read or leave.
  const writable = operations.filter((operation) => taken(operation).size > 0);
  let fields = 0;
  await failures.during(async () => {
    for (const operation of writable) {
      const row = rows[operation.id];
      if (row === undefined) continue;
      const own = taken(operation);
      const body = (row.body?.(world) ?? {}) as Record<string, unknown>;
      await row.before?.(world);
      for (const name of names.filter((one) => !own.has(one))) {
        fields += 1;
        const value = name === "role" ? "administrator" : name.endsWith("Id") || name === "id" ? world.foreign.id : 1;
        const answer = await ask(world, operation, row, clientFor(world, operation), {
          body: { ...body, [name]: value },
        });
        const named = answer.status === 422 && answer.text.includes(`"pointer":"/${name}"`);
        if (!named) failures.add(`${operation.id} with ${name}: ${answer.status} ${answer.text.slice(0, 160)}`);
      }
      const raw = JSON.stringify(body).replace(/^\{/, '{"__proto__":{"role":"administrator"},').replace(/,\}$/, "}");
      const proto = await ask(world, operation, row, clientFor(world, operation), { tag, body: raw });
      const refused = proto.status === 422 || proto.status === 415;
      if (!refused) failures.add(`${operation.id} with __proto__: ${proto.status}`);
    }
  });
  return figure(3, "mass", { ops: writable.length, fields, accepted: failures.all.length }, failures);
}
