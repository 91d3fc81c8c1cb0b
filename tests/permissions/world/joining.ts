import type { Invitation, Member } from "@tuttu/schema";
import type { Client } from "../../fixtures/client.ts";
import type { TestApp } from "../../fixtures/open-test-app.ts";
import { made } from "../../fixtures/records.ts";
import { termsSigned } from "../../fixtures/standing.ts";
import type { Places } from "./places.ts";

/** Lets every vetted employer of the world search: they have signed the first version of the terms. */
export async function signEverywhere(app: TestApp, { programme, foreign }: Places): Promise<void> {
  const { organisationA, organisationB, organisationBlocked } = programme;
  for (const id of [organisationA, organisationB, organisationBlocked, foreign.organisation]) {
    await termsSigned(app, id);
  }
}

/** Forgets every version of the terms but the first, as if none had been published since. */
export const onlyFirstTerms = (app: TestApp): Promise<void> =>
  app.ctx.work(async (tx) => {
    const later = tx.selectFrom("programme_terms").select("id").where("version", ">", 1);
    await tx.deleteFrom("terms_signature").where("terms_id", "in", later).execute();
    await tx.deleteFrom("programme_terms").where("version", ">", 1).execute();
  });

/** A colleague who is invited to organisation A, whose mail has left, and one who is in. */
export async function colleagues(app: TestApp, maker: Client, organisationId: string, name: string) {
  const input = { name: "A colleague", email: "colleague@example.org", organisationId };
  const invitation = made(await maker.post<Invitation>("/invitations/members", input)).id;
  await app.house.worker.drain();
  const list = made(await maker.get<{ items: Member[] }>(`/organisations/${organisationId}/members`));
  return { invitation, member: list.items.find((one) => one.name === name)?.id ?? "" };
}
