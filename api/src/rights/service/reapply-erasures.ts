import type { ErasureTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { eraseAccounts } from "../repository/erase-rows.ts";
import { allErasures, insertErasures } from "../repository/ledger.ts";
import { findPerson, type Person } from "../repository/people.ts";
import { eraseOne, forgetTraces } from "./erase-person.ts";
import { houseOf } from "./house-of.ts";

const missingIn = (known: readonly ErasureTable[], all: readonly ErasureTable[]): ErasureTable[] => {
  const ids = new Set(known.map(({ candidate_id }) => candidate_id));
  return all.filter(({ candidate_id }) => !ids.has(candidate_id));
};

/**
 * Erases again whom an older backup has brought back, and lets database and file tell of the same erasures. Before the
 * port opens; a house that was not restored reads two lists and is done.
 * @returns how many had come back
 */
export async function reapplyErasures(ctx: Context): Promise<number> {
  const house = houseOf(ctx);
  const inDatabase = await allErasures(ctx.db, house.scope);
  const inFile = ctx.ports.ledger.read();
  ctx.ports.ledger.append(missingIn(inFile, inDatabase));
  const unknown = missingIn(inDatabase, inFile);
  const back: Person[] = [];
  let accounts = 0;
  // What the database knows of is gone from it already: both were written at once.
  for (const erasure of unknown) {
    await ctx.work(async (tx) => {
      const person = await findPerson(tx, house.scope, erasure.candidate_id);
      if (person === undefined) await insertErasures(tx, [erasure]);
      else {
        await eraseOne(tx, house, person, erasure, "candidate.erased_again");
        back.push(person);
      }
      accounts += await eraseAccounts(tx, erasure.account_id === null ? [] : [erasure.account_id]);
    });
  }
  if (back.length > 0 || accounts > 0) await forgetTraces(ctx, back);
  return back.length;
}
