import type { CandidateInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Tx } from "../../database/index.ts";
import { announceImported } from "../../imported/index.ts";
import type { TextLinker } from "../../links/index.ts";
import { programmeOf } from "../../scope/index.ts";
import type { CandidateRows } from "../domain/aggregate.ts";
import { canBeFound } from "../domain/input-faults.ts";
import { rowsOfInput } from "../domain/rows-of-input.ts";
import { insertCandidates } from "../repository/write.ts";
import { linkCandidates, rowTools } from "./link-candidates.ts";
import { newFrame } from "./new-frame.ts";

/** Where a record was written, and the codes of why it was not published where that was wished. */
export interface WrittenImport {
  readonly id: string;
  readonly hints: readonly { readonly pointer: string; readonly code: "nothingToMatch" }[];
}

interface Manner {
  readonly linker: TextLinker;
  /** Published where there is something to find them by; else drafts. */
  readonly publish: boolean;
}

/**
 * Works out the rows of new profiles, outside of any transaction. Nobody sees them, nor hears of them, until the import
 * `heldBy` has landed.
 */
export async function makeCandidates(
  ctx: Context,
  inputs: readonly CandidateInput[],
  { linker, publish, heldBy }: Manner & { readonly heldBy: string | null },
): Promise<(WrittenImport & { readonly rows: CandidateRows })[]> {
  const linked = await linkCandidates(linker, inputs);
  const made = inputs.map((input) => {
    const wants = publish && canBeFound({ ...input, occupations: input.targetOccupations });
    const frame = newFrame(ctx, programmeOf(ctx.scope), wants ? "published" : "draft", heldBy);
    const rows = rowsOfInput(input, frame, rowTools(linked, input.textLanguage, null, ctx.newId), null);
    return { rows, isHeldBack: publish && !wants };
  });
  return made.map(({ rows, isHeldBack }) => ({
    id: rows.candidate.id,
    rows,
    hints: isHeldBack ? [{ pointer: "/skills", code: "nothingToMatch" as const }] : [],
  }));
}

/** Writes new profiles in the transaction `tx`, in their order, with audit and outbox rows. */
export async function writeImportedCandidates(
  tx: Tx,
  ctx: Context,
  inputs: readonly CandidateInput[],
  manner: Manner,
): Promise<WrittenImport[]> {
  const written = await makeCandidates(ctx, inputs, { ...manner, heldBy: null });
  await insertCandidates(
    tx,
    written.map(({ rows }) => rows),
  );
  await announceImported(
    tx,
    ctx,
    "candidate",
    written.map(({ id }) => ({ id, isNew: true, version: 1 })),
  );
  return written;
}
