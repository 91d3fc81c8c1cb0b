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
const clientFor = (world: World, operation: Operation) => {
  if (["terms.sign", "talent.keep"].includes(operation.capability)) return world.as.adminA;
  return /^(programme|search)\./.test(operation.capability) ? world.as.administrator : world.as.coordinator;
};

/** As many fields as a refusal names. */
const atOnce = 40;
const chunks = (names: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(names.length / atOnce) }, (_, at) => names.slice(at * atOnce, (at + 1) * atOnce));

const valueFor = (world: World, name: string): unknown => {
  if (name.startsWith("role")) return "administrator";
  return name === "id" || name.endsWith("Id") ? world.foreign.id : 1;
};

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
      for (const some of chunks(names.filter((one) => !own.has(one)))) {
        fields += some.length;
        const extra = Object.fromEntries(some.map((name) => [name, valueFor(world, name)]));
        const client = clientFor(world, operation);
        const answer = await ask(world, operation, row, client, { tag, body: { ...body, ...extra } });
        const unnamed = some.filter((name) => !answer.text.includes(`"pointer":"/${name}"`));
        if (answer.status === 422 && unnamed.length === 0) continue;
        failures.add(`${operation.id} with ${unnamed.join(", ")}: ${answer.status} ${answer.text.slice(0, 160)}`);
      }
      const raw = JSON.stringify(body).replace(/^\{/, '{"__proto__":{"role":"administrator"},').replace(/,\}$/, "}");
      const proto = await ask(world, operation, row, clientFor(world, operation), { tag, body: raw });
      const refused = proto.status === 422 || proto.status === 415;
      if (!refused) failures.add(`${operation.id} with __proto__: ${proto.status}`);
    }
  });
  return figure(3, "mass", { ops: writable.length, fields, accepted: failures.all.length }, failures);
}
