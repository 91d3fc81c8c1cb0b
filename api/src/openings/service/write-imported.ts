import type { OpeningInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Tx } from "../../database/index.ts";
import { announceImported } from "../../imported/index.ts";
import type { TextLinker } from "../../links/index.ts";
import { programmeOf } from "../../scope/index.ts";
import type { OpeningRows } from "../domain/aggregate.ts";
import { type PublishFault, pointerOfFault, publishFaults } from "../domain/publishable.ts";
import { rowsOfInput } from "../domain/rows-of-input.ts";
import { insertOpenings } from "../repository/write.ts";
import { linkOpenings, rowTools } from "./link-openings.ts";
import { newFrame } from "./new-frame.ts";

/** Where a record was written, and the codes of why it was not published as was wished. */
export interface WrittenImport {
  readonly id: string;
  readonly hints: readonly { readonly pointer: string; readonly code: PublishFault | "staffOnly" }[];
}

interface Manner {
  readonly linker: TextLinker;
  /** Published where the rules of publishing allow it; else drafts. */
  readonly publish: boolean;
}

/**
 * Works out the rows of new openings, outside of any transaction. Nobody sees them, nor hears of them, until the import
 * `heldBy` has landed. A job
 * without pay is published to staff alone, who match it while they ask for the pay.
 */
export async function makeOpenings(
  ctx: Context,
  inputs: readonly OpeningInput[],
  { linker, publish, heldBy }: Manner & { readonly heldBy: string | null },
): Promise<(WrittenImport & { readonly rows: OpeningRows })[]> {
  const todayOn = ctx.now().slice(0, 10);
  const shown = inputs.map((input): OpeningInput => {
    const lacksPay = publish && publishFaults(input, todayOn).includes("pay");
    return lacksPay ? { ...input, visibility: "staff" } : input;
  });
  const linked = await linkOpenings(linker, shown);
  const made = shown.map((input) => {
    const faults = publish ? publishFaults(input, todayOn) : [];
    const state = publish && faults.length === 0 ? "published" : "draft";
    const frame = newFrame(ctx, programmeOf(ctx.scope), state, heldBy);
    const rows = rowsOfInput(input, frame, rowTools(linked, input.textLanguage, null, ctx.newId), null);
    return { rows, faults, isForStaff: publish && rows.opening.visibility === "staff" };
  });
  return made.map(({ rows, faults, isForStaff }) => ({
    id: rows.opening.id,
    rows,
    hints: [
      ...faults.map((code) => ({ pointer: pointerOfFault[code], code })),
      ...(isForStaff ? [{ pointer: "/pay", code: "staffOnly" as const }] : []),
    ],
  }));
}

/** Writes new openings in the transaction `tx`, in their order, with audit and outbox rows. */
export async function writeImportedOpenings(
  tx: Tx,
  ctx: Context,
  inputs: readonly OpeningInput[],
  manner: Manner,
): Promise<WrittenImport[]> {
  const written = await makeOpenings(ctx, inputs, { ...manner, heldBy: null });
  await insertOpenings(
    tx,
    written.map(({ rows }) => rows),
  );
  await announceImported(
    tx,
    ctx,
    "opening",
    written.map(({ id }) => ({ id, isNew: true, version: 1 })),
  );
  return written;
}
