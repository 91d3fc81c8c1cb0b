import { runNow } from "@tuttu/api";
import { aCandidate } from "../../fixtures/records.ts";
import { differences, rowsLeft } from "../../fixtures/searched-house/index-parity.ts";
import type { SearchedHouse } from "../../fixtures/searched-house/open-searched-house.ts";
import { askAs, questionsOf } from "./questions.ts";
import type { Row, Strangers } from "./row.ts";

/** After so long every pause of the worker is over, and the breaker lets a question try. */
const restMs = 11_000;

export interface Outcome {
  readonly times: readonly number[];
  readonly wrong: readonly string[];
  /** What else went otherwise than it should. */
  readonly faults: readonly string[];
  /** Whether index and database had to be compared before they were equal again. */
  readonly neededCheck: boolean;
}

/** Asks everything that staff ask. */
async function askAll({ world }: SearchedHouse, ids: Strangers) {
  const told = [];
  for (const question of questionsOf(world)) told.push(await askAs(world.as[question.as], question, ids));
  return told;
}

/** Looks after the indexes. @returns whether meanwhile the house's own index was the one to answer */
async function notices(house: SearchedHouse): Promise<boolean> {
  const engines = await house.world.app.ctx.ports.engines();
  const isOwn = () => engines.standing.answering === "embedded";
  let noticed = isOwn();
  if (noticed) return true;
  const looked = house.look().then(() => false);
  // What a look begins mends an index that can be mended, after which the server is asked again.
  do noticed ||= isOwn();
  while (await Promise.race([looked, new Promise<boolean>((resolve) => setImmediate(resolve, true))]));
  return noticed || isOwn();
}

async function meanwhile(house: SearchedHouse, row: Row, ids: Strangers, word: string) {
  const { maker } = house.world.programme;
  const faults: string[] = [];
  const told = await askAll(house, ids);
  const { id } = await aCandidate(maker, { headline: `Sailmaker ${word}`, preferredName: "Newcomer" });
  house.later(row.afterMs ?? 0);
  if (row.answering === "embedded") {
    if (!(await notices(house))) faults.push("the house does not notice");
    const page = await maker.get(`/candidates?q=${word}`);
    if (!page.text.includes(id)) faults.push("who was written down meanwhile is not found");
  } else {
    const { standing } = await house.world.app.ctx.ports.engines();
    if (standing.fault !== null) faults.push(`${standing.fault}: ${standing.detail}`);
  }
  return { id, faults, told: [...told, ...(await askAll(house, ids))] };
}

/** The server is well again: the house finds out by itself, and what was changed meanwhile arrives. */
async function afterwards(house: SearchedHouse, word: string, id: string) {
  const { world, server } = house;
  const { app } = world;
  const faults: string[] = [];
  server.behave(undefined);
  server.tasks("work");
  await server.up();
  // What was under way when it came back may still fail; the next try does not.
  for (let round = 0; round < 2; round++) {
    house.later(restMs);
    await house.look();
    await app.house.worker.drain();
  }
  await world.as.coordinator.get("/candidates?limit=1");
  await house.look();
  const engines = await app.ctx.ports.engines();
  if (engines.standing.fault !== null) faults.push(`still ${engines.standing.fault}: ${engines.standing.detail}`);
  if (engines.breaker !== "closed") faults.push(`the breaker stays ${engines.breaker}`);
  const left = await rowsLeft(app);
  if (left > 0) faults.push(`${left} changes have not arrived`);
  const neededCheck = (await differences(app)).length > 0;
  if (neededCheck) await runNow(app.house.contextOf("check"), { engine: "meilisearch", kind: "check" });
  const differ = await differences(app);
  if (differ.length > 0) faults.push(`the indexes differ in ${differ.length} buckets`);
  const page = await world.programme.maker.get<{ degraded: boolean }>(`/candidates?q=${word}`);
  if (!page.text.includes(id)) faults.push("who was written down meanwhile is not found afterwards");
  if (page.body.degraded) faults.push("the server is not asked again");
  return { faults, neededCheck };
}

/** One behaviour from its beginning until everything is well again. */
export async function runRow(house: SearchedHouse, row: Row, ids: Strangers, number: number): Promise<Outcome> {
  const word = `canvas${String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26))}`;
  await row.begin(house.server, ids);
  const { id, faults, told } = await meanwhile(house, row, ids, word);
  const end = await afterwards(house, word, id);
  return {
    times: told.map(({ ms }) => ms),
    wrong: told.flatMap(({ wrong }) => wrong),
    faults: [...faults, ...end.faults],
    neededCheck: end.neededCheck,
  };
}
