import type { FigureName } from "./mutants.ts";
import { mutate } from "./mutate.ts";

/** Runs the access figures against the house with one edit; says on standard output which one caught it. */
const name = process.argv[2] ?? "";
const mutant = name === "" ? undefined : mutate(name);

const { openWorld } = await import("../world/open-world.ts");
const inOrder = [
  ["R15", async () => (await import("../attacks/forgery.ts")).forgery],
  ["R01", async () => (await import("../attacks/matrix.ts")).matrix],
  ["R04", async () => (await import("../attacks/existence.ts")).existence],
  ["R02", async () => (await import("../attacks/bola.ts")).bola],
  ["R03", async () => (await import("../attacks/mass.ts")).mass],
] as const satisfies readonly (readonly [FigureName, unknown])[];
const attacks = inOrder.toSorted(([a], [b]) => Number(b === mutant?.firstBy) - Number(a === mutant?.firstBy));

const world = await openWorld();
let caught: string | undefined;
for (const [figure, load] of attacks) {
  const attack = await load();
  const { failures } = await attack(world, { firstOnly: true });
  if (failures.length > 0) {
    caught = `${figure} ${failures[0]?.slice(0, 160)}`;
    break;
  }
}
await world.close();
process.stdout.write(`${JSON.stringify({ caught: caught ?? null })}\n`);
process.exit(0);
