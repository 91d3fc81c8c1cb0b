import type { Id, StaffRole } from "@tuttu/schema";

type Person = { readonly accountId: Id<"account">; readonly sessionId: string };
type InProgramme = Person & { readonly programmeId: Id<"programme"> };

/** How an employer stands with its programme; read anew for every request. */
export interface Standing {
  /** Staff have checked it, and nobody has suspended it since. */
  readonly vetted: boolean;
  /** It has signed the terms that are in force. */
  readonly termsSigned: boolean;
}

/** Who asks. Closed: whoever forgets a kind does not compile. */
export type Actor =
  | { readonly kind: "anonymous" }
  /** Signed in, and may nothing yet: no active membership, or a second factor is owed. */
  | (Person & { readonly kind: "visitor"; readonly owes: "membership" | "second_factor" })
  | (InProgramme & { readonly kind: "candidate"; readonly candidateId: Id<"candidate"> })
  | (InProgramme & {
      readonly kind: "member";
      readonly role: "member" | "organisation_admin";
      readonly organisationId: Id<"organisation">;
      readonly standing: Standing;
    })
  | (InProgramme & {
      readonly kind: "staff";
      readonly role: StaffRole;
      /** Why an administrator looks at profiles; null where none was typed. */
      readonly reason: string | null;
      /** When this session proved its second factor. */
      readonly provedAt: string;
    })
  /** The house itself: a command or a job. Without a programme it works on all of them. */
  | { readonly kind: "job"; readonly name: string; readonly programmeId: Id<"programme"> | null };

export const anonymous: Actor = { kind: "anonymous" };

/** Stable name of the actor: part of keys, cursors and log lines. Never shown to others. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case "anonymous":
      return "anonymous";
    case "job":
      return `job:${actor.name}`;
    case "visitor":
      return actor.accountId;
    default:
      return `${actor.accountId}@${actor.programmeId}`;
  }
}
