import type { Id, Role } from "@tuttu/schema";
import { Refusal } from "../http/refusal.ts";
import type { Actor } from "./actor.ts";
import {
  type Capability,
  capabilities,
  capabilitiesOf,
  inGoodStanding,
  withoutSecondFactor,
  withReason,
} from "./capabilities.ts";

/** What a request may touch: made once from the actor, handed on, never looked up again. */
export interface Scope {
  readonly actor: Actor;
  readonly desk: "none" | "candidate" | "employer" | "staff" | "house";
  readonly role: Role | null;
  readonly accountId: Id<"account"> | null;
  readonly programmeId: Id<"programme"> | null;
  readonly organisationId: Id<"organisation"> | null;
  readonly candidateId: Id<"candidate"> | null;
  readonly capabilities: ReadonlySet<Capability>;
}

const nobody = {
  desk: "none",
  role: null,
  accountId: null,
  programmeId: null,
  organisationId: null,
  candidateId: null,
} as const;

/** The one function from an actor to what its queries may touch. */
export function scopeOf(actor: Actor): Scope {
  switch (actor.kind) {
    case "anonymous":
      return { ...nobody, actor, capabilities: new Set() };
    case "visitor":
      return { ...nobody, actor, accountId: actor.accountId, capabilities: new Set(withoutSecondFactor) };
    case "candidate": {
      const { accountId, programmeId, candidateId } = actor;
      const may = new Set(capabilitiesOf.candidate);
      return {
        ...nobody,
        actor,
        desk: "candidate",
        role: "candidate",
        accountId,
        programmeId,
        candidateId,
        capabilities: may,
      };
    }
    case "member": {
      const { role, accountId, programmeId, organisationId, standing } = actor;
      const extra = standing.vetted && standing.termsSigned ? inGoodStanding : [];
      const may = new Set([...capabilitiesOf[role], ...extra]);
      return { ...nobody, actor, desk: "employer", role, accountId, programmeId, organisationId, capabilities: may };
    }
    case "staff": {
      const { role, accountId, programmeId, reason } = actor;
      const extra = role === "administrator" && reason !== null ? withReason : [];
      const may = new Set([...capabilitiesOf[role], ...extra]);
      return { ...nobody, actor, desk: "staff", role, accountId, programmeId, capabilities: may };
    }
    case "job":
      return { ...nobody, actor, desk: "house", programmeId: actor.programmeId, capabilities: new Set(capabilities) };
  }
}

/**
 * The first line of every service.
 * @throws Refusal sign-in-needed, second-factor-needed or not-allowed; the same for every id, so it tells of no thing
 */
export function requireCapability(scope: Scope, capability: Capability): void {
  if (scope.capabilities.has(capability)) return;
  if (scope.actor.kind === "anonymous") throw new Refusal("sign-in-needed");
  if (scope.actor.kind === "visitor" && scope.actor.owes === "second_factor") {
    throw new Refusal("second-factor-needed");
  }
  throw new Refusal("not-allowed");
}

/** The programme that a thing is made in. @throws Refusal not-allowed where the actor stands in none */
export function programmeOf(scope: Scope): Id<"programme"> {
  if (scope.programmeId === null) throw new Refusal("not-allowed");
  return scope.programmeId;
}
