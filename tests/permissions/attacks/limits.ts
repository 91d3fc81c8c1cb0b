import type { World } from "../world/open-world.ts";
import { bodilessRequests } from "./bodiless.ts";
import { Failures, type Figure, figure, type Hunt } from "./figure.ts";
import { grownMibMax, heldMib } from "./held-memory.ts";
import { bodyCases, type LimitCase } from "./limit-cases.ts";

/** Operations that take JSON, one of each class of size, as somebody may send it. */
const targets = [
  { path: "/programmes", who: "administrator", bytes: 64 * 1024, name: "name" },
  { path: "/candidates", who: "coordinator", bytes: 256 * 1024, name: "preferredName" },
  { path: "/openings", who: "coordinator", bytes: 256 * 1024, name: "title" },
  { path: "/organisations", who: "coordinator", bytes: 64 * 1024, name: "name" },
  { path: "/linking/text", who: "coordinator", bytes: 64 * 1024, name: "text" },
  { path: "/session/sign-in", who: "anonymous", bytes: 64 * 1024, name: "email" },
] as const;

async function send(world: World, target: (typeof targets)[number], one: LimitCase) {
  const stream = one.isChunked ? new Blob([one.body as BlobPart]).stream() : (one.body as BodyInit);
  const init: RequestInit & { duplex?: "half" } = {
    method: "POST",
    body: stream,
    headers: {
      cookie: world.as[target.who].cookie,
      origin: new URL(world.app.config.baseUrl).origin,
      "idempotency-key": crypto.randomUUID(),
      ...(one.type === null ? {} : { "content-type": one.type ?? "application/json" }),
    },
    ...(one.isChunked ? { duplex: "half" } : {}),
  };
  return world.app.house.app.request(`/api/v1${target.path}`, init);
}

/** R11: every limit of a body at its edge and one beyond, on each class of operation; and the next request is served. */
export async function limits(world: World, hunt: Hunt = {}): Promise<Figure> {
  const failures = new Failures(hunt);
  let cases = 0;
  const before = await heldMib();
  await failures.during(async () => {
    for (const target of targets) {
      for (const one of bodyCases(target.bytes, target.name)) {
        cases += 1;
        const response = await send(world, target, one);
        const text = await response.text();
        const where = `${target.path} ${one.name}`;
        if (!one.expect.includes(response.status)) failures.add(`${where}: ${response.status} ${text.slice(0, 160)}`);
        const isProblem = response.headers.get("content-type") === "application/problem+json";
        if (response.status >= 400 && !isProblem) failures.add(`${where}: not a problem`);
      }
      const next = await world.as.coordinator.get("/programmes");
      if (next.status !== 200) failures.add(`${target.path}: the next request got ${next.status}`);
    }
    await world.restoreSessions();
    for (const { id, method, path, headers, expect } of bodilessRequests(world)) {
      cases += 1;
      const { status } = await world.app.house.app.request(`/api/v1${path}`, { method, headers });
      if (!expect.includes(status)) failures.add(`${id} without a body: ${status}`);
    }
    const long = `/programmes?${"x=1&".repeat(2_100)}`;
    for (const [path, status] of [
      [long, 414],
      ["/programmes/%00", 400],
      ["/programmes/..%2f..%2fetc", 404],
      [`/programmes/${"a".repeat(8_000)}`, 404],
      ["/programmes?unknown=1", 200],
    ] as const) {
      cases += 1;
      const answer = await world.as.coordinator.get(path);
      if (answer.status !== status) failures.add(`${path.slice(0, 40)}: ${answer.status}, not ${status}`);
    }
  });
  const grown = (await heldMib()) - before;
  if (grown > grownMibMax) failures.all.push(`${grown.toFixed(1)} MiB are held that were not before`);
  return figure(11, "limits", { cases, wrong: failures.all.length, held_mib: Math.round(grown) }, failures);
}
