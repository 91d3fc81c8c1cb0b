import type { Role } from "@tuttu/schema";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

interface Life {
  /** From signing in. */
  readonly wholeMs: number;
  /** From the last request. */
  readonly idleMs: number;
}

const staff: Life = { wholeMs: 12 * hour, idleMs: 60 * minute };
const employer: Life = { wholeMs: 7 * day, idleMs: 24 * hour };
const candidate: Life = { wholeMs: 14 * day, idleMs: 7 * day };

/** How long a session may live, by the most powerful role that the account holds. */
export function lifeOf(roles: readonly Role[]): Life {
  if (roles.some((role) => role === "administrator" || role === "coordinator" || role === "counsellor")) return staff;
  return roles.some((role) => role === "member" || role === "organisation_admin") ? employer : candidate;
}

/** The longest life of any, in seconds: what the sign-in library and the cookie are told. */
export const longestLifeS = candidate.wholeMs / 1000;

/** Whoever has not come back for so long is signed out, whatever the role. */
export const longestIdleMs = candidate.idleMs;

/** A session's last use is written at most this often. */
export const touchEveryMs = 5 * minute;

export const isOver = (life: Life, createdAt: string, usedAt: string, nowMs: number): boolean =>
  nowMs - Date.parse(createdAt) >= life.wholeMs || nowMs - Date.parse(usedAt) >= life.idleMs;
