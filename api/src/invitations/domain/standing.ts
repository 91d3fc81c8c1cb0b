import type { InvitationStanding, InvitationTable } from "@tuttu/schema";

const dayMs = 86_400_000;

/** How long a mailed invitation can be used. */
export const lastsDays = 7;

/** When an invitation runs out that is sent at this instant. */
export const expiryFrom = (now: Date): string => new Date(now.getTime() + lastsDays * dayMs).toISOString();

/** An invitation as it is told at the instant `now`: one that was sent and has run out is expired. */
export const standingOf = (
  { state, expires_at }: Pick<InvitationTable, "state" | "expires_at">,
  now: string,
): InvitationStanding => (state === "sent" && expires_at <= now ? "expired" : state);
