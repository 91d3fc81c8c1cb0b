import { ask } from "../matrix/ask.ts";
import { operations } from "../matrix/operations.ts";
import { rows } from "../matrix/rows/index.ts";
import { actors } from "../world/actors.ts";
import type { World } from "../world/open-world.ts";
import { Failures, type Figure, figure, type Hunt } from "./figure.ts";
import { kindOf, unknownIds } from "./ids.ts";
import { masked } from "./masked.ts";

/** What somebody is told who may not see a thing. 422 is told to those who may: only what they wrote is refused. */
const unseen: readonly number[] = [401, 403, 404];

/** R4: for everybody who may not see a thing, it answers as one that never was: byte by byte, headers too. */
export async function existence(world: World, hunt: Hunt = {}): Promise<Figure> {
  const failures = new Failures(hunt);
  const withId = operations.filter(({ path }) => path.includes("{"));
  let pairs = 0;
  await failures.during(async () => {
    for (const operation of withId) {
      const row = rows[operation.id];
      const params = row?.params?.(world) ?? {};
      const [place] = Object.entries(params).filter(([, id]) => kindOf(id) !== undefined);
      if (row === undefined || place === undefined) continue;
      const [name, id] = place;
      const unknown = { ...params, [name]: unknownIds[kindOf(id) ?? "prg"] };
      await row.before?.(world);
      for (const who of actors.filter((actor) => unseen.includes(row.cells[actor]))) {
        pairs += 1;
        const there = await ask(world, operation, row, world.as[who]);
        const nowhere = await ask(world, operation, row, world.as[who], { params: unknown });
        if (masked(there) !== masked(nowhere)) {
          failures.add(`${operation.id} as ${who}: ${masked(there).slice(0, 200)} | ${masked(nowhere).slice(0, 200)}`);
        }
      }
    }
  });
  return figure(4, "existence", { ops: withId.length, pairs, diffs: failures.all.length }, failures);
}
