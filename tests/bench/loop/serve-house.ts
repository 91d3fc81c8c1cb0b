import { randomUUID } from "node:crypto";
import { configFrom, createAccount, deriveMissing, listen, migrate, openHouse, openLog } from "@tuttu/api";

/**
 * Serves a data folder as the product does, without limits of rate, and prints address, a coordinator's cookie and the
 * openings to ask for. Arguments: folder of the data, programme.
 */
const [, , data = "", programmeId = ""] = process.argv;
const config = configFrom({ TUTTU_DATA: data, PORT: "0", LOG_LEVEL: "warn" });
const house = await openHouse(config, { rateFactor: 1e6, log: openLog("warn") });
// A folder that is kept between runs may be of an older house.
await migrate(house.store);
await deriveMissing(house.contextOf("start"));
const ctx = house.contextOf("bench", programmeId);
const at = ctx.now();
const session = { id: randomUUID(), token: randomUUID() };
await ctx.work(async (tx) => {
  const email = `${session.id}@example.org`;
  const id = await createAccount(tx, ctx, { role: "coordinator", programmeId, name: "Bench Coordinator", email });
  const expires = new Date(ctx.clock().getTime() + 86_400_000).toISOString();
  const own = { id: session.id, account_id: id, token: session.token, expires_at: expires };
  const made = { ip_address: null, user_agent: null, created_at: at, updated_at: at };
  await tx
    .insertInto("account_session")
    .values({ ...own, ...made })
    .execute();
  await tx
    .insertInto("session_second_factor")
    .values({ session_id: session.id, account_id: id, proved_at: at })
    .execute();
});
const openings = await ctx.db
  .selectFrom("opening")
  .select("id")
  .where("programme_id", "=", programmeId)
  .where("state", "=", "published")
  .orderBy("id")
  .limit(200)
  .execute();
const server = await listen(house);
house.worker.start();
house.readiness.why = null;
const cookie = house.sessions.cookieFor(session.token).split(";")[0] ?? "";
const ids = openings.map(({ id }) => id);
process.stdout.write(`${JSON.stringify({ address: `http://127.0.0.1:${server.port}`, cookie, openings: ids })}\n`);
await server.untilStopped();
await house.close();
