import type { Erased, ErasureTable, Id } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import type { Tx } from "../../database/index.ts";
import { requireVersion } from "../../http/etag.ts";
import { invalid, orNotFound } from "../../http/refusal.ts";
import { enqueue } from "../../jobs/index.ts";
import { dropMailFiles, dropMailTo, sendMail } from "../../notifications/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { namesOfPersonal } from "../domain/tables-of-people.ts";
import { erasureWords } from "../domain/words/erasure-words.ts";
import { eraseRows } from "../repository/erase-rows.ts";
import { insertErasures } from "../repository/ledger.ts";
import { findPerson, type Person, programmeName } from "../repository/people.ts";
import { houseOf } from "./house-of.ts";

interface Asked {
  readonly id: string;
  readonly version: number;
  /** What was typed to confirm. */
  readonly name: string;
}

const sameName = (one: string, other: string): boolean =>
  one.normalize("NFC").trim().replace(/\s+/g, " ") === other.normalize("NFC").trim().replace(/\s+/g, " ");

/** Takes a person out of every table, in the transaction of whoever was asked; the indexes follow by the outbox. */
export async function eraseOne(
  tx: Tx,
  ctx: Context,
  person: Person,
  erasure: ErasureTable,
  why: string,
): Promise<void> {
  const { id: subjectId, programmeId, version } = person;
  await dropMailTo(tx, houseOf(ctx), person.emails);
  await eraseRows(tx, person);
  await insertErasures(tx, [erasure]);
  await record(tx, ctx, why, {
    subjectKind: "candidate",
    subjectId,
    programmeId,
    detail: { askedBy: erasure.asked_by, account: erasure.account_id !== null },
  });
  await enqueue(tx, ctx, { topic: "candidate", subjectId, operation: "remove", version: version + 1, programmeId });
}

/** What no transaction reaches: mail in the folder, and what the database's files remember. */
export async function forgetTraces(ctx: Context, people: readonly Person[]): Promise<void> {
  dropMailFiles(
    ctx.ports.mailFolder,
    people.flatMap(({ emails }) => emails),
  );
  if (await ctx.ports.forget(namesOfPersonal)) return;
  ctx.log.warn({ people: people.length }, "what was erased is still in the write-ahead log: a reader holds it");
}

async function sendReceipt(tx: Tx, ctx: Context, person: Person, at: string): Promise<boolean> {
  if (person.email === null) return false;
  const programme = await programmeName(tx, ctx.scope, person.programmeId);
  const values = { programme, when: at.slice(0, 16).replace("T", " "), id: person.id };
  await sendMail(tx, ctx, { template: "data-erased", to: person.email, locale: person.locale, values });
  return true;
}

/**
 * Erases a person who asked for it, for good: profile, card, way in and all that stands in between. The list of
 * erasures is written before the answer leaves; the receipt is the only mail that still goes.
 */
export async function erasePerson(ctx: Context, { id, version, name }: Asked): Promise<Erased> {
  requireCapability(ctx.scope, "candidate.erase");
  const at = ctx.now();
  const { person, erasure, receiptSent } = await ctx.work(async (tx) => {
    const person = orNotFound(await findPerson(tx, ctx.scope, id));
    if (!sameName(name, person.name)) throw invalid("/name", erasureWords[ctx.locale].otherName);
    requireVersion(person, version);
    const erasure: ErasureTable = {
      candidate_id: person.id,
      programme_id: person.programmeId,
      account_id: person.accountStays ? null : person.accountId,
      asked_by: ctx.scope.desk === "candidate" ? "person" : "staff",
      erased_at: at,
    };
    await eraseOne(tx, ctx, person, erasure, "candidate.erased");
    const receiptSent = await sendReceipt(tx, ctx, person, at);
    return { person, erasure, receiptSent };
  });
  ctx.ports.ledger.append([erasure]);
  await forgetTraces(ctx, [person]);
  return { id: person.id as Id<"candidate">, erasedAt: at, receiptSent };
}
