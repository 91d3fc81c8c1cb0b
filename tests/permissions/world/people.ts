import type { Client } from "../../fixtures/client.ts";
import { clientOf } from "../../fixtures/client.ts";
import type { TestApp } from "../../fixtures/open-test-app.ts";
import { signedIn } from "../../fixtures/people.ts";
import type { ActorName, VariantName } from "./actors.ts";
import type { Places } from "./places.ts";

type Everybody = Readonly<Record<ActorName | VariantName, Client>>;

const withHeader = (client: Client, headers: Record<string, string>): Client => {
  const wrapped: Client = {
    ...client,
    send: (method, path, body, more) => client.send(method, path, body, { ...headers, ...more }),
    get: (path, more) => wrapped.send("GET", path, undefined, more),
    post: (path, body, more) => client.post(path, body, { ...headers, ...more }),
    patch: (path, etag, body) => wrapped.send("PATCH", path, body, { "if-match": etag }),
  };
  return wrapped;
};

/** Sets the state of everybody's membership of an account. */
const setMembership = (app: TestApp, accountId: string, state: "suspended" | "removed") =>
  app.ctx.work((tx) => tx.updateTable("membership").set({ state }).where("account_id", "=", accountId).execute());

const setCounsellor = (app: TestApp, candidateId: string, accountId: string) =>
  app.ctx.work((tx) =>
    tx.updateTable("candidate").set({ counsellor_id: accountId }).where("id", "=", candidateId).execute(),
  );

/** Signs everybody in. Sessions of the suspended and the removed were begun before. */
export async function everybody(
  app: TestApp,
  places: Places,
): Promise<Everybody & { accounts: Record<string, string> }> {
  const { programme, foreign } = places;
  const candidate = (candidateId: string, programmeId = programme.id) =>
    signedIn(app, { role: "candidate", programmeId, candidateId });
  const member = (
    organisationId: string,
    programmeId = programme.id,
    role: "member" | "organisation_admin" = "member",
  ) => signedIn(app, { role, programmeId, organisationId });
  const staff = (role: "counsellor" | "coordinator", programmeId = programme.id, hasSecondFactor = true) =>
    signedIn(app, { role, programmeId, hasSecondFactor });
  const suspended = await member(programme.organisationA);
  await setMembership(app, suspended.accountId, "suspended");
  const removed = await member(programme.organisationA);
  await setMembership(app, removed.accountId, "removed");
  const counsellorWith = await staff("counsellor");
  await setCounsellor(app, programme.person, counsellorWith.accountId);
  await setCounsellor(app, programme.unsigned, counsellorWith.accountId);
  const memberA = await member(programme.organisationA);
  const administrator = await signedIn(app, { role: "administrator" });
  const anonymous = clientOf(app.house.app, app.config.baseUrl, "");
  return {
    anonymous,
    self: await candidate(programme.person),
    otherCandidate: await candidate(programme.other),
    foreignCandidate: await candidate(foreign.person, foreign.id),
    restrictedCandidate: await candidate(programme.restricted),
    memberA,
    adminA: await member(programme.organisationA, programme.id, "organisation_admin"),
    memberB: await member(programme.organisationB),
    memberBlocked: await member(programme.organisationBlocked),
    memberForeign: await member(foreign.organisation, foreign.id),
    memberUnvetted: await member(programme.organisationUnvetted),
    memberSuspended: suspended,
    memberRemoved: removed,
    counsellorWith,
    counsellorWithout: await staff("counsellor"),
    coordinator: await staff("coordinator"),
    coordinatorForeign: await staff("coordinator", foreign.id),
    administrator,
    apiKey: withHeader(anonymous, { authorization: `Bearer tuttu_${"k".repeat(43)}` }),
    counsellorNoFactor: await staff("counsellor", programme.id, false),
    coordinatorNoFactor: await staff("coordinator", programme.id, false),
    administratorNoFactor: await signedIn(app, { role: "administrator", hasSecondFactor: false }),
    administratorReason: withHeader(administrator, { "tuttu-reason": "asked for by the person on the phone" }),
    accounts: { counsellorWith: counsellorWith.accountId, memberA: memberA.accountId },
  };
}
