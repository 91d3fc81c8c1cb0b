import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { ask } from "../matrix/ask.ts";
import { operations } from "../matrix/operations.ts";
import { rows } from "../matrix/rows/index.ts";
import type { ActorName } from "../world/actors.ts";
import { canariesOf, canaryPeople } from "../world/canaries.ts";
import type { World } from "../world/open-world.ts";
import { type Artefact, builtArtefacts, commandArtefact, secretsIn } from "./artefacts.ts";
import { Failures, type Figure, figure } from "./figure.ts";

const askers: readonly ActorName[] = ["coordinator", "memberA", "self", "anonymous"];
const typedPassword = "zq-typed-password-zq";
const typedCode = "zqcod-zqcod";
const master = Buffer.alloc(32, 7);

/** Everything that is asked once, right and wrong, with the database in order and out of it. */
async function talk(world: World): Promise<void> {
  const { app, as } = world;
  for (const operation of operations) {
    const row = rows[operation.id];
    if (row === undefined) continue;
    await world.restoreSessions();
    for (const who of askers) {
      await row.before?.(world);
      await ask(world, operation, row, as[who]);
    }
  }
  await world.restoreSessions();
  const email = `${canariesOf("person")[3]}@example.org`;
  await as.anonymous.send("POST", "/session/sign-in", { email, password: typedPassword });
  await as.anonymous.send("POST", "/session/link", { email });
  await as.coordinator.send("POST", "/session/second-factor", { code: typedCode });
  await as.coordinator.get(`/candidates?q=${canariesOf("person")[0]}`);
  // The driver's own words on a statement that fails quote what was bound.
  await sql`alter table candidate rename to candidate_away`.execute(app.house.store.writer);
  await as.coordinator.get(`/candidates/${world.programme.person}`);
  await as.coordinator.post("/candidates", { preferredName: canariesOf("person")[0] });
  await sql`alter table candidate_away rename to candidate`.execute(app.house.store.writer);
  await app.house.worker.drain();
}

const knownSecrets = ({ app, as }: World): Record<string, string> => ({
  "the installation's secret": master.toString("base64url"),
  "a key of sessions": Buffer.from(app.house.secrets.key("session")).toString("base64url"),
  "a typed password": typedPassword,
  "a typed code": typedCode,
  ...Object.fromEntries(
    Object.entries(as).map(([who, { cookie }]) => [`the session of ${who}`, cookie.slice(cookie.indexOf("=") + 1)]),
  ),
});

const words = canaryPeople.flatMap((person) => canariesOf(person));
const mail = /[^\s@"'<>]+@example\.org/;

/** Identifying words, and in what is written as it runs also mail addresses. */
function personalIn({ name, text }: Artefact): string[] {
  const folded = text.toLowerCase();
  const found = words.filter((word) => folded.includes(word));
  const address = name === "log" ? mail.exec(text)?.[0] : undefined;
  return address === undefined ? found : [...found, address];
}

/** A line about a request says which it was; of a signed-in person, who. */
function untoldIn(log: readonly string[]): string[] {
  const lines = log.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === "request");
  const bare = lines.filter(({ requestId, status }) => requestId === undefined || status === undefined);
  const isTold = (name: string) => lines.some((line) => line[name] !== undefined);
  const missing = ["operationId", "actorId", "durationMs"].filter((name) => !isTold(name));
  return [...bare.map(() => "a request without number or status"), ...missing.map((name) => `no line tells ${name}`)];
}

/** R36: no secret and nothing personal in what is logged, printed for machines, built for browsers or documented. */
export async function logs(world: World, planted: readonly Artefact[] = []): Promise<Figure> {
  const failures = new Failures({});
  await talk(world);
  writeFileSync(join(world.app.folder, "secret"), `${master.toString("base64url")}\n`, { mode: 0o600 });
  const log = { name: "log", text: world.log.join("\n") };
  const artefacts = [log, await commandArtefact(world), ...builtArtefacts(), ...planted];
  const known = knownSecrets(world);
  let secrets = 0;
  let personal = 0;
  for (const artefact of artefacts) {
    const found = secretsIn(artefact.text, known);
    const people = personalIn(artefact);
    secrets += found.length;
    personal += people.length;
    for (const one of [...found, ...people]) failures.add(`${artefact.name}: ${one}`);
  }
  if (!log.text.includes('"msg":"fault"')) failures.add("log: no fault was provoked, so none was looked at");
  for (const untold of untoldIn(world.log)) failures.add(`log: ${untold}`);
  const bytes = artefacts.reduce((sum, { text }) => sum + text.length, 0);
  return figure(
    36,
    "logs",
    { artefacts: artefacts.length, lines: world.log.length, bytes, secrets, personal },
    failures,
  );
}
