import { afterAll, beforeAll, expect, test } from "vitest";
import { secretsIn } from "./attacks/artefacts.ts";
import { logs } from "./attacks/logs.ts";
import { canariesOf } from "./world/canaries.ts";
import { openWorld, type World } from "./world/open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("no secret and nothing personal is logged, printed for machines, built for browsers or documented", async () => {
  const { line, failures } = await logs(world);
  console.log(line);
  expect(failures).toEqual([]);
}, 300_000);

test("a secret or a person's word that is planted is found", async () => {
  const [name = ""] = canariesOf("foreign");
  const cookie = world.as.coordinator.cookie;
  const { failures } = await logs(world, [
    { name: "planted", text: `Name: ${name.toUpperCase()}` },
    { name: "planted", text: `cookie ${cookie}` },
  ]);
  expect(failures).toEqual([`planted: ${name}`, "planted: the session of coordinator", "planted: a session cookie"]);
}, 300_000);

test.each([
  ["scrypt$32768$8$3$salt$key", "a password's hash"],
  ["-----BEGIN RSA PRIVATE KEY-----", "a private key"],
  ["cannot reach postgres://tuttu:hunter2@db:5432/tuttu", "an address with a password"],
  ["GET /sign-in/link#abcdefghijklmnopqrstuvwxyz", "a link that signs in"],
])("%s is seen as a secret", (text, name) => {
  expect(secretsIn(text, {})).toEqual([name]);
});
