import { candidateDoc, type IndexChange, type Taxonomy, type VersionedDoc } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import type { CandidateRows } from "../../candidates/index.ts";
import { type VisibleCandidate, visibleToEmployers } from "../../consent/index.ts";
import type { Card } from "../domain/card.ts";
import { cardRecord } from "../domain/search-record.ts";
import { hiddenFromOf, liveCards } from "../repository/cards.ts";
import { contentsOf, type ToldContent } from "../repository/makings.ts";

/** That a record changed, and up to which version. */
interface ChangedRecord {
  readonly id: string;
  readonly version: number;
}

type Standing = Pick<CandidateRows["candidate"], "state" | "search_status">;

function documentOf(
  card: ToldContent,
  { state, search_status }: Standing,
  hiddenFrom: readonly string[],
  taxonomy: Taxonomy,
): VersionedDoc | null {
  const whose = { id: card.candidate_id, programmeId: card.programme_id, hiddenFrom };
  const record = cardRecord(JSON.parse(card.content) as Card, whose, taxonomy);
  const visible: VisibleCandidate | null = visibleToEmployers(state, search_status, record);
  return visible === null ? null : { doc: candidateDoc(visible), version: BigInt(card.minted_version) };
}

/**
 * What the index has to do so that employers find these people by their cards as they stand now, and by nothing else.
 * @param load reads them, for whoever needs them for more than this
 */
export async function cardChanges(
  ctx: Context,
  changed: readonly ChangedRecord[],
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, CandidateRows>>,
): Promise<IndexChange[]> {
  const ids = changed.map(({ id }) => id);
  const people = await load(ids);
  const cards = await contentsOf(ctx.db, ctx.scope, ids);
  const hidden = await hiddenFromOf(ctx.db, ctx.scope, ids);
  const taxonomy = await ctx.ports.taxonomy();
  return changed.flatMap(({ id, version }): IndexChange[] => {
    const person = people.get(id)?.candidate;
    const card = cards.get(id);
    const gone = { op: "remove", corpus: "published", type: "candidate", id } as const;
    if (card === undefined) {
      return person === undefined ? [{ ...gone, version: BigInt(Math.max(0, version)), why: "erased" }] : [];
    }
    const minted = BigInt(card.minted_version);
    // Taken away by the next minting, which has not come yet.
    const why = person === undefined ? "erased" : "withdrawn";
    const removal: IndexChange = { ...gone, version: card.content === "" ? minted : minted + 1n, why };
    if (card.content === "" || person === undefined) return [removal];
    const document = documentOf(card, person, hidden.get(id) ?? [], taxonomy);
    if (document === null) return [removal];
    // Of a profile that has changed since, a newer card is on its way.
    return Number(card.version) === Number(person.version) ? [{ op: "put", ...document }] : [];
  });
}

const batch = 500;

/** Every card as employers' search knows one, in order of id; for building the index anew. */
export async function* cardDocuments(ctx: Context): AsyncGenerator<VersionedDoc> {
  const taxonomy = await ctx.ports.taxonomy();
  for (let after = ""; ; ) {
    const cards = await liveCards(ctx.db, ctx.scope, after, batch);
    const ids = cards.map(({ candidate_id }) => candidate_id);
    const hidden = await hiddenFromOf(ctx.db, ctx.scope, ids);
    for (const card of cards) {
      const document = documentOf(card, card, hidden.get(card.candidate_id) ?? [], taxonomy);
      if (document !== null) yield document;
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < batch) return;
    after = last;
  }
}
