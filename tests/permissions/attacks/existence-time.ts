import { Agent, request } from "node:http";
import { listen } from "@tuttu/api";
import type { ActorName } from "../world/actors.ts";
import type { World } from "../world/open-world.ts";
import { Failures, type Figure, figure } from "./figure.ts";
import { kindOf, unknownIds } from "./ids.ts";
import { auc, median } from "./ranks.ts";

const pairs = 300;
const runs = 3;
/** Between these nobody tells the two apart by guessing from time. */
const aucBounds = { min: 0.4, max: 0.6 } as const;

interface Group {
  readonly name: string;
  readonly who: ActorName;
  readonly path: (id: string) => string;
  readonly id: string;
}

/** One of each kind of thing, asked for by somebody of whom it is hidden. */
const groupsOf = ({ programme, foreign }: World): Group[] => [
  { name: "candidate", who: "coordinatorForeign", path: (id) => `/candidates/${id}`, id: programme.person },
  { name: "matches", who: "counsellorWithout", path: (id) => `/candidates/${id}/matches`, id: programme.person },
  { name: "opening", who: "memberB", path: (id) => `/openings/${id}`, id: programme.draftA },
  { name: "organisation", who: "memberForeign", path: (id) => `/organisations/${id}`, id: programme.organisationA },
  { name: "import", who: "coordinatorForeign", path: (id) => `/imports/${id}`, id: programme.import },
  { name: "foreign", who: "coordinator", path: (id) => `/candidates/${id}`, id: foreign.person },
];

/** Milliseconds from asking to the end of the answer, over one kept connection. @throws where it is not 404 */
function timed(agent: Agent, port: number, cookie: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    request({ agent, port, host: "127.0.0.1", path: `/api/v1${path}`, headers: { cookie } }, (answer) => {
      if (answer.statusCode !== 404) reject(new Error(`${path}: ${answer.statusCode}, not 404`));
      answer.resume().once("end", () => resolve(performance.now() - began));
    })
      .once("error", reject)
      .end();
  });
}

/** The times of a hidden thing and of one that never was, in pairs whose order changes. */
async function measure(world: World, port: number, { who, path, id }: Group) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { cookie } = world.as[who];
  const ask = (one: string) => timed(agent, port, cookie, path(one));
  const nowhere = unknownIds[kindOf(id) ?? "prg"];
  const hidden: number[] = [];
  const unknown: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    // The second of a pair may be quicker for what the first has left warm.
    if (pair % 2 === 0) hidden.push(await ask(id));
    unknown.push(await ask(nowhere));
    if (pair % 2 === 1) hidden.push(await ask(id));
  }
  agent.destroy();
  return { auc: auc(hidden, unknown), apart: Math.abs(median(hidden) - median(unknown)) };
}

/**
 * R4, in time: over sockets, a hidden thing takes as long as one that never was. A group that is out of bounds once is
 * measured until three runs say it, since machines are shared.
 */
export async function existenceTime(world: World): Promise<Figure> {
  const failures = new Failures({});
  const server = await listen({ ...world.app.house, config: { ...world.app.config, port: 0 } });
  const groups = groupsOf(world);
  const said = { auc_min: 1, auc_max: 0, median_apart_ms: 0 };
  try {
    for (const group of groups) {
      const tries = [await measure(world, server.port, group)];
      const isWithin = (value: number) => value >= aucBounds.min && value <= aucBounds.max;
      while (tries.length < runs && !isWithin(tries[0]?.auc ?? 0)) tries.push(await measure(world, server.port, group));
      const area = median(tries.map((one) => one.auc));
      const apart = median(tries.map((one) => one.apart));
      said.auc_min = Math.min(said.auc_min, area);
      said.auc_max = Math.max(said.auc_max, area);
      said.median_apart_ms = Math.max(said.median_apart_ms, apart);
      if (!isWithin(area)) failures.add(`${group.name}: area ${area.toFixed(3)}, medians ${apart.toFixed(3)} ms apart`);
    }
  } finally {
    await server.close();
  }
  const rounded = Object.fromEntries(
    Object.entries(said).map(([name, value]) => [name, Math.round(value * 1e3) / 1e3]),
  );
  return figure(4, "existence_time", { groups: groups.length, pairs, ...rounded }, failures);
}
