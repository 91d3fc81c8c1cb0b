import { rmSync } from "node:fs";
import { enqueue } from "@tuttu/api";
import type { Client } from "../../fixtures/client.ts";
import { openTestApp, type TestApp, type TestAppOptions } from "../../fixtures/open-test-app.ts";
import { signedIn } from "../../fixtures/people.ts";
import type { ActorName, VariantName } from "./actors.ts";
import { colleagues, onlyFirstTerms, signEverywhere } from "./joining.ts";
import { everybody } from "./people.ts";
import { type Places, places } from "./places.ts";
import { restoreSavedSearch, restoreShortlist, shortlist } from "./shortlists.ts";

type Stateful = "candidate" | "opening" | "organisation" | "import_run" | "membership";

/** The two-programme world of the access figures, and everybody in it. */
export interface World extends Places {
  readonly app: TestApp;
  readonly as: Readonly<Record<ActorName | VariantName, Client>>;
  /** Accounts by actor, where a test needs the id. */
  readonly accounts: Readonly<Record<string, string>>;
  /** Lines that were logged. */
  readonly log: readonly string[];
  /** Lets the person's profile (or an opening) be in a state again, as if nobody had moved it. */
  setState(table: Stateful, id: string, state: string): Promise<void>;
  /** Lets the person be published, with a card of the profile as it stands. */
  publishPerson(): Promise<void>;
  /** Lets nobody have decided what "first aid" means. */
  openTexts(): Promise<void>;
  /** A decision about words that stand nowhere any more; it may be taken back again and again. */
  readonly decision: string;
  /** A comparison of the embedded index that has ended. */
  readonly indexRun: string;
  /** Lets no comparison or rebuild be under way. */
  endIndexRuns(): Promise<void>;
  /** An invitation to organisation A that waits, and a member of A who is nobody of the actors. */
  readonly invitation: string;
  readonly member: string;
  /** Lets the invitation wait again. */
  openInvitation(): Promise<void>;
  /** Lets the first version of the terms be in force again. */
  restoreTerms(): Promise<void>;
  /** Lets every session be there again that was there at the beginning. */
  restoreSessions(): Promise<void>;
  /** The person as organisation A knows them. */
  readonly talentOfA: string;
  /** The person on the general list of organisation A, and a note there. */
  readonly shortlist: { readonly entry: string; readonly note: string };
  /** Lets the person stand on that list alone, with that note alone. */
  openShortlist(): Promise<void>;
  /** A search that a member of organisation A keeps. */
  readonly savedSearch: string;
  /** Lets it be there as it was kept. */
  openSavedSearch(): Promise<void>;
  /** A skill and an occupation of the taxonomy in force. */
  readonly concepts: { readonly skill: string; readonly occupation: string };
  close(): Promise<void>;
}

async function aDecision(app: TestApp, { programme }: Places): Promise<string> {
  const id = app.ctx.newId("event");
  const event = {
    id,
    programme_id: programme.id,
    at: app.ctx.now(),
    actor_kind: "coordinator",
    actor_id: programme.maker.accountId,
    action: "link.decided",
    subject_kind: "skill",
    subject_id: "none",
    detail: JSON.stringify({ changed: 0, proposed: [], unlinked: [] }),
    request_id: "req",
  };
  await app.ctx.work((tx) => tx.insertInto("audit_event").values(event).execute());
  return id;
}

async function anIndexRun(app: TestApp): Promise<string> {
  const id = app.ctx.newId("indexRun");
  const at = app.ctx.now();
  const run = { id, engine: "embedded", kind: "check", state: "failed", outcome: "{}", error: "stopped" } as const;
  const times = { started_at: at, started_by: null, ended_at: at, lease_until: at };
  await app.ctx.work((tx) =>
    tx
      .insertInto("index_run")
      .values({ ...run, ...times, done: 0, total: null })
      .execute(),
  );
  return id;
}

/**
 * By which a member's organisation knows somebody, once it has seen everybody; an id that nobody has where it was shown
 * nobody, as with an edit of the authorisation code: the figures tell that, not the making of the world.
 */
async function talentOf(app: TestApp, member: Client, candidateId: string): Promise<string> {
  await member.get("/talent");
  const row = await app.ctx.db
    .selectFrom("pseudonym")
    .select("code")
    .where("candidate_id", "=", candidateId)
    .executeTakeFirst();
  return `tal_${row?.code ?? "aaaaaaaaaaaaaaaa"}`;
}

export async function openWorld(options: TestAppOptions = {}): Promise<World> {
  const log: string[] = [];
  const app = await openTestApp({ ...options, logTo: (line) => log.push(line) });
  const where = await places(app);
  const { accounts, ...as } = await everybody(app, where);
  const { programme } = where;
  await signedIn(app, {
    role: "member",
    programmeId: programme.id,
    organisationId: programme.organisationA,
    name: "Spare Member",
  });
  const { invitation, member } = await colleagues(app, programme.maker, programme.organisationA, "Spare Member");
  await signEverywhere(app, where);
  const sessions = await app.ctx.db.selectFrom("account_session").selectAll().execute();
  const proofs = await app.ctx.db.selectFrom("session_second_factor").selectAll().execute();
  const skill = await app.ctx.db.selectFrom("skill").select("id").orderBy("id").executeTakeFirstOrThrow();
  const occupation = await app.ctx.db.selectFrom("occupation").select("id").orderBy("id").executeTakeFirstOrThrow();
  const listed = shortlist(app);
  const savedSearch = app.ctx.newId("savedSearch");
  return {
    ...where,
    shortlist: listed,
    savedSearch,
    openSavedSearch: () => restoreSavedSearch(app, where, { id: savedSearch, accountId: accounts.memberA ?? "" }),
    openShortlist: () => restoreShortlist(app, where, listed),
    talentOfA: await talentOf(app, as.memberA, programme.person),
    decision: await aDecision(app, where),
    indexRun: await anIndexRun(app),
    async endIndexRuns() {
      await app.ctx.work((tx) =>
        tx
          .updateTable("index_run")
          .set({ ended_at: app.ctx.now(), state: "failed" })
          .where("ended_at", "is", null)
          .execute(),
      );
    },
    invitation,
    member,
    async openInvitation() {
      const open = { state: "sent", revoked_at: null, revoked_by: null } as const;
      await app.ctx.work((tx) => tx.updateTable("invitation").set(open).where("id", "=", invitation).execute());
    },
    restoreTerms: () => onlyFirstTerms(app),
    concepts: { skill: skill.id, occupation: occupation.id },
    async publishPerson() {
      const { ctx, house } = app;
      const notice = { topic: "candidate", subjectId: programme.person, operation: "put", version: 0 } as const;
      await ctx.work(async (tx) => {
        await tx.updateTable("candidate").set({ state: "published" }).where("id", "=", programme.person).execute();
        await enqueue(tx, ctx, { ...notice, programmeId: programme.id });
      });
      await house.worker.drain(["candidate"]);
    },
    async openTexts() {
      await app.ctx.work(async (tx) => {
        for (const table of ["candidate_skill", "opening_skill"] as const) {
          await tx.updateTable(table).set({ link_state: "proposed" }).where("text", "=", "first aid").execute();
        }
      });
    },
    async restoreSessions() {
      await app.ctx.work(async (tx) => {
        await tx
          .insertInto("account_session")
          .values(sessions)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        await tx
          .insertInto("session_second_factor")
          .values(proofs)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      });
    },
    app,
    as,
    accounts,
    log,
    async setState(table, id, state) {
      const rest = table === "opening" ? { closing_reason: null } : {};
      const change = { state, ...rest } as never;
      await app.ctx.work((tx) => tx.updateTable(table).set(change).where("id", "=", id).execute());
    },
    async close() {
      await app.close();
      rmSync(app.folder, { recursive: true, force: true });
    },
  };
}
