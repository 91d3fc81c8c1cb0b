import type { ShortlistEntry, ShortlistInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { knownTalent } from "../../cards/index.ts";
import { type Tx, takeTurn } from "../../database/index.ts";
import { notFound, orNotFound, Refusal } from "../../http/refusal.ts";
import { loadOpenings } from "../../openings/index.ts";
import { programmeOf, requireCapability } from "../../scope/index.ts";
import { limitTexts, notesMax, peopleMax } from "../domain/limits.ts";
import { countsOfLists, deleteEntry, findEntry, insertEntry, standingEntry } from "../repository/entries.ts";
import { deleteNote, findNote, insertNote, notesOf } from "../repository/notes.ts";
import { readEntry } from "./read-shortlist.ts";
import { mayRemove } from "./tell-entries.ts";

async function writeNote(tx: Tx, ctx: Context, entryId: string, text: string): Promise<void> {
  if ((await notesOf(tx, ctx.scope, [entryId])).length >= notesMax) {
    throw new Refusal("not-allowed-now", { detail: limitTexts[ctx.locale].notes });
  }
  await insertNote(tx, {
    id: ctx.newId("shortlistNote"),
    entry_id: entryId,
    text,
    written_at: ctx.now(),
    written_by: ctx.scope.accountId,
  });
}

/**
 * Puts somebody whom the organisation was shown on a list that its members share. Who stands on it already stays, with
 * who added them first; a note is added in both cases.
 * @throws Refusal not-found for an unknown person or opening, not-allowed-now where the list is full
 */
export async function addToShortlist(ctx: Context, input: ShortlistInput): Promise<ShortlistEntry> {
  requireCapability(ctx.scope, "talent.keep");
  const { organisationId } = ctx.scope;
  if (organisationId === null) throw new Refusal("not-allowed");
  const { talent, opening, note } = input;
  if (opening !== null) orNotFound((await loadOpenings(ctx.db, ctx.scope, [opening])).get(opening));
  const candidateId = orNotFound((await knownTalent(ctx, [talent])).get(talent));
  const id = await ctx.work(async (tx) => {
    await takeTurn(tx, `shortlist of ${organisationId}`);
    const standing = await standingEntry(tx, ctx.scope, opening, candidateId);
    const entryId = standing?.id ?? ctx.newId("shortlistEntry");
    if (standing === undefined) {
      const list = (await countsOfLists(tx, ctx.scope)).find(({ opening_id }) => opening_id === opening);
      if ((list?.count ?? 0) >= peopleMax) {
        throw new Refusal("not-allowed-now", { detail: limitTexts[ctx.locale].people });
      }
      await insertEntry(tx, {
        id: entryId,
        programme_id: programmeOf(ctx.scope),
        organisation_id: organisationId,
        opening_id: opening,
        candidate_id: candidateId,
        added_at: ctx.now(),
        added_by: ctx.scope.accountId,
      });
      const detail = { organisation: organisationId, opening };
      await record(tx, ctx, "shortlist.added", { subjectKind: "candidate", subjectId: candidateId, detail });
    }
    if (note !== "") await writeNote(tx, ctx, entryId, note);
    return entryId;
  });
  return readEntry(ctx, id);
}

/** Takes somebody off a list, with what was noted there. */
export async function removeFromShortlist(ctx: Context, id: string): Promise<void> {
  requireCapability(ctx.scope, "talent.keep");
  await ctx.work(async (tx) => {
    const { candidate_id, opening_id } = orNotFound(await findEntry(tx, ctx.scope, id));
    await deleteEntry(tx, ctx.scope, id);
    const detail = { organisation: ctx.scope.organisationId, opening: opening_id };
    await record(tx, ctx, "shortlist.removed", { subjectKind: "candidate", subjectId: candidate_id, detail });
  });
}

/** Adds a note about a person on a list. */
export async function noteOnShortlist(ctx: Context, id: string, text: string): Promise<ShortlistEntry> {
  requireCapability(ctx.scope, "talent.keep");
  await ctx.work(async (tx) => {
    await takeTurn(tx, `shortlist of ${ctx.scope.organisationId}`);
    orNotFound(await findEntry(tx, ctx.scope, id));
    await writeNote(tx, ctx, id, text);
  });
  return readEntry(ctx, id);
}

/** Takes a note back: one's own, or any for those who administer the organisation. */
export async function removeShortlistNote(ctx: Context, id: string): Promise<ShortlistEntry> {
  requireCapability(ctx.scope, "talent.keep");
  const entryId = await ctx.work(async (tx) => {
    const note = orNotFound(await findNote(tx, ctx.scope, id));
    if (!mayRemove(ctx, note)) throw notFound();
    await deleteNote(tx, ctx.scope, id);
    return note.entry_id;
  });
  return readEntry(ctx, entryId);
}
