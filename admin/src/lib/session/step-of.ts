import type { Session } from "./session-api.ts";

export type DoorStep = "door" | "code" | "enrol" | "waiting";

/** What the door asks next of a person; nothing owed means that their desk is open. */
export function stepOf(who: Session | null): DoorStep | "open" {
  if (!who) return "door";
  if (who.owes === "second_factor") return "code";
  if (who.owes === "second_factor_enrolment") return "enrol";
  return who.owes === "membership" || who.desk === "none" ? "waiting" : "open";
}
