import type { Id } from "@tuttu/schema";
import type { Db, Work } from "../../database/index.ts";
import { type Actor, anonymous, type Standing } from "../../scope/index.ts";
import { isOver, lifeOf, touchEveryMs } from "../domain/session-life.ts";
import { type ActiveMembership, activeMemberships, allProgrammes } from "../repository/memberships.ts";
import { findSession, touchSession } from "../repository/sessions.ts";

interface Ground {
  readonly db: Db;
  readonly work: Work;
  readonly clock: () => Date;
}

interface Wishes {
  /** The programme chosen among the memberships. */
  readonly programmeId?: string | undefined;
  /** Why an administrator looks at profiles. */
  readonly reason?: string | undefined;
}

const power = ["administrator", "coordinator", "counsellor", "organisation_admin", "member", "candidate"] as const;

/** The membership to act under: of the chosen programme, else the most powerful, else the first. */
function choose(
  memberships: readonly ActiveMembership[],
  programmeId: string | undefined,
): ActiveMembership | undefined {
  const ranked = memberships.toSorted((a, b) => power.indexOf(a.role) - power.indexOf(b.role));
  return (
    ranked.find((one) => one.programme_id === programmeId) ??
    ranked.find((one) => one.programme_id === null) ??
    ranked[0]
  );
}

/** An administrator of a house without programmes works in this one, which matches no row. */
const noProgramme = "prg_00000000-0000-7000-8000-000000000000" as Id<"programme">;

async function programmeOfAdministrator(db: Db, wished: string | undefined): Promise<Id<"programme">> {
  const programmes = await allProgrammes(db);
  return ((programmes.find(({ id }) => id === wished) ?? programmes[0])?.id ?? noProgramme) as Id<"programme">;
}

const reasonLength = { min: 10, max: 300 } as const;

const readableReason = (reason: string | undefined): string | null => {
  const text = reason?.trim() ?? "";
  return text.length >= reasonLength.min && text.length <= reasonLength.max ? text : null;
};

/**
 * Who a session is at this moment: read anew for every request, so that a suspension, a removal or signing out
 * elsewhere holds at once. Staff whose session owes its second factor are visitors, whatever way they came in.
 */
export async function identify(ground: Ground, token: string | undefined, wishes: Wishes = {}): Promise<Actor> {
  if (token === undefined) return anonymous;
  const { db, work, clock } = ground;
  const session = await findSession(db, token);
  if (session === undefined) return anonymous;
  const memberships = await activeMemberships(db, session.account_id);
  const nowMs = clock().getTime();
  const life = lifeOf(memberships.map(({ role }) => role));
  if (isOver(life, session.created_at, session.updated_at, nowMs)) return anonymous;
  if (nowMs - Date.parse(session.updated_at) > touchEveryMs) {
    await work((tx) => touchSession(tx, session.id, clock().toISOString()));
  }
  const person = { accountId: session.account_id as Id<"account">, sessionId: session.id };
  const chosen = choose(memberships, wishes.programmeId);
  if (chosen === undefined) return { ...person, kind: "visitor", owes: "membership" };
  switch (chosen.role) {
    case "candidate":
      return {
        ...person,
        ...inProgramme(chosen),
        kind: "candidate",
        candidateId: chosen.candidate_id as Id<"candidate">,
      };
    case "member":
    case "organisation_admin": {
      return memberOf(person, { ...chosen, role: chosen.role });
    }
    default: {
      if (session.proved_at === null) return { ...person, kind: "visitor", owes: "second_factor" };
      const isAdministrator = chosen.role === "administrator";
      const programmeId = isAdministrator
        ? await programmeOfAdministrator(db, wishes.programmeId)
        : inProgramme(chosen).programmeId;
      const reason = isAdministrator ? readableReason(wishes.reason) : null;
      return { ...person, kind: "staff", role: chosen.role, programmeId, reason, provedAt: session.proved_at };
    }
  }
}

const inProgramme = (membership: ActiveMembership) => ({ programmeId: membership.programme_id as Id<"programme"> });

const standingOf = ({ organisation_state, terms_signed }: ActiveMembership): Standing => ({
  vetted: organisation_state === "vetted",
  termsSigned: Number(terms_signed) === 1,
});

const memberOf = (
  person: { readonly accountId: Id<"account">; readonly sessionId: string },
  membership: ActiveMembership & { readonly role: "member" | "organisation_admin" },
) => ({
  ...person,
  ...inProgramme(membership),
  kind: "member" as const,
  role: membership.role,
  organisationId: membership.organisation_id as Id<"organisation">,
  standing: standingOf(membership),
});

/**
 * What somebody who acts for an organisation may be at this moment, for what the house does in their name; undefined
 * for whoever does not act for it any more.
 */
export async function memberActorOf(db: Db, accountId: string, organisationId: string): Promise<Actor | undefined> {
  const memberships = await activeMemberships(db, accountId);
  const found = memberships.find((one) => one.organisation_id === organisationId);
  if (found?.role !== "member" && found?.role !== "organisation_admin") return undefined;
  return memberOf({ accountId: accountId as Id<"account">, sessionId: "" }, { ...found, role: found.role });
}
