import { clientOf } from "../../fixtures/client.ts";
import type { World } from "../world/open-world.ts";
import { Failures, type Figure, figure, type Hunt } from "./figure.ts";

/** Cookies and cursors that somebody else has made, or that belong to somebody else. */
export async function forgery(world: World, hunt: Hunt = {}): Promise<Figure> {
  const failures = new Failures(hunt);
  const { app, as } = world;
  let tries = 0;
  const expectStatus = (name: string, status: number, wanted: number) => {
    tries += 1;
    if (status !== wanted) failures.add(`${name}: ${status}, not ${wanted}`);
  };
  await failures.during(async () => {
    const { cookie } = as.coordinator;
    const token = decodeURIComponent(cookie.split("=")[1] ?? "").split(".")[0] ?? "";
    const name = cookie.split("=")[0] ?? "";
    for (const value of [token, `${token}.`, `${token}.${"A".repeat(44)}`, `${token}.%00`, `.${"A".repeat(44)}`]) {
      const client = clientOf(app.house.app, app.config.baseUrl, `${name}=${encodeURIComponent(value)}`);
      expectStatus(`cookie ${value.slice(0, 8)}…`, (await client.get("/me")).status, 401);
    }
    const page = await as.coordinator.get<{ next: string | null }>("/candidates?limit=1");
    const { next } = page.body;
    if (next === null) failures.add("there is no second page to forge a cursor of");
    else {
      const [payload = "", mac = ""] = next.split(".");
      const moved = Buffer.from(JSON.stringify(["", ""])).toString("base64url");
      const list = (cursor: string) => `/candidates?limit=1&cursor=${encodeURIComponent(cursor)}`;
      expectStatus("own cursor", (await as.coordinator.get(list(next))).status, 200);
      expectStatus("moved cursor", (await as.coordinator.get(list(`${moved}.${mac}`))).status, 400);
      expectStatus("bare cursor", (await as.coordinator.get(list(payload))).status, 400);
      expectStatus("another's cursor", (await as.coordinatorForeign.get(list(next))).status, 400);
      expectStatus("cursor of another order", (await as.coordinator.get(`${list(next)}&sort=updated`)).status, 400);
    }
  });
  return figure(15, "forgery", { tries, accepted: failures.all.length }, failures);
}
