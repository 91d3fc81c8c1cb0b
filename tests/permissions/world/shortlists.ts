import type { TestApp } from "../../fixtures/open-test-app.ts";
import type { Places } from "./places.ts";

/** The person on the general list of organisation A, with a note by a colleague who is gone. */
export const shortlist = (app: TestApp) => ({
  entry: app.ctx.newId("shortlistEntry"),
  note: app.ctx.newId("shortlistNote"),
});

/** Puts entry and note back, as if nobody had taken them away, and nobody else on the list. */
export const restoreShortlist = (
  app: TestApp,
  { programme }: Places,
  { entry, note }: ReturnType<typeof shortlist>,
): Promise<void> =>
  app.ctx.work(async (tx) => {
    await tx.deleteFrom("shortlist_entry").execute();
    await tx
      .insertInto("shortlist_entry")
      .values({
        id: entry,
        programme_id: programme.id,
        organisation_id: programme.organisationA,
        opening_id: null,
        candidate_id: programme.person,
        added_at: app.ctx.now(),
        added_by: null,
      })
      .execute();
    await tx
      .insertInto("shortlist_note")
      .values({ id: note, entry_id: entry, text: "Ask about shifts", written_at: app.ctx.now(), written_by: null })
      .execute();
  });

/** A search that somebody of organisation A keeps, as if nobody had renamed or removed it, and no other. */
export const restoreSavedSearch = (
  app: TestApp,
  { programme }: Places,
  { id, accountId }: { readonly id: string; readonly accountId: string },
): Promise<void> =>
  app.ctx.work(async (tx) => {
    await tx.deleteFrom("saved_search").execute();
    const at = app.ctx.now();
    await tx
      .insertInto("saved_search")
      .values({
        id,
        programme_id: programme.id,
        organisation_id: programme.organisationA,
        account_id: accountId,
        name: "Nurses",
        query: "{}",
        mails: 1,
        version: 1,
        created_at: at,
        checked_at: at,
        mailed_at: null,
      })
      .execute();
  });
