import type { ErasurePreview } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { goingCounts, type StayingGroup } from "../domain/erasure-groups.ts";
import { erasureWords } from "../domain/words/erasure-words.ts";
import { findPerson } from "../repository/people.ts";
import { countsOf } from "../repository/rows-of-person.ts";

/** What an erasure of this person would take, and what would stay and why. Nothing is changed. */
export async function previewErasure(ctx: Context, id: string): Promise<ErasurePreview> {
  requireCapability(ctx.scope, "candidate.erase");
  const person = orNotFound(await findPerson(ctx.db, ctx.scope, id));
  const words = erasureWords[ctx.locale];
  const staying: readonly StayingGroup[] = [
    ...(person.accountStays ? (["account"] as const) : []),
    "accessLog",
    "audit",
    "ledger",
    "backups",
    ...(person.email === null ? [] : (["receipt"] as const)),
  ];
  return {
    version: person.version,
    name: person.name,
    goes: goingCounts(await countsOf(ctx.db, person)).map(({ group, count }) => ({ what: words.goes[group], count })),
    stays: staying.map((group) => words.stays[group]),
    receiptTo: person.email,
  };
}
