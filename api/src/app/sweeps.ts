import { sweepSignIns } from "../accounts/index.ts";
import { renewCards, sweepLooks } from "../cards/index.ts";
import { sweepKeys } from "../http/idempotency.ts";
import { sweepInvitations } from "../invitations/index.ts";
import type { Sweep } from "../jobs/index.ts";
import { sweepMail } from "../notifications/index.ts";
import { mailNewMatches } from "../saved-searches/index.ts";

/** Everything that goes by itself when its time is over. A slice that keeps such things adds its line here. */
export const sweeps: readonly Sweep[] = [
  { name: "idempotency_keys", run: sweepKeys },
  { name: "sign_ins", run: sweepSignIns },
  { name: "mail", run: sweepMail },
  { name: "invitations", run: sweepInvitations },
  { name: "cards", run: renewCards },
  { name: "looks", run: sweepLooks },
  { name: "saved_searches", run: mailNewMatches },
  { name: "sizes", run: async ({ ports }) => Number(await ports.learnSizes()) },
  { name: "rates", run: ({ ports, clock }) => ports.limiter.sweep(clock()) },
];
