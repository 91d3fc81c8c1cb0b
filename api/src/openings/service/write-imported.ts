import type { OpeningInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { recordAll } from "../../audit/index.ts";
import type { Tx } from "../../database/index.ts";
import { Refusal } from "../../http/refusal.ts";
import { enqueue } from "../../jobs/index.ts";
import type { TextLinker } from "../../links/index.ts";
import { programmeOf } from "../../scope/index.ts";
import type { OpeningRows } from "../domain/aggregate.ts";
import { inputOfRows } from "../domain/fields-of-rows.ts";
import { openingTexts } from "../domain/opening-texts.ts";
import { pointerOfFault, publishFaults } from "../domain/publishable.ts";
import { rowsOfInput } from "../domain/rows-of-input.ts";
import { loadOpenings } from "../repository/load.ts";
import { changedParts, insertOpenings, replaceParts, saveOpening } from "../repository/write.ts";
import { linkOpenings, rowTools } from "./link-openings.ts";
import { newFrame } from "./new-frame.ts";

/** A record of a file: a new opening, or what it says of the opening `id`. */
export interface ImportedOpening {
  readonly id: string | null;
  readonly input: OpeningInput;
  readonly said: Partial<OpeningInput>;
}

/** Where a record was written, and why it was not published where that was wished. */
export interface WrittenImport {
  readonly id: string;
  readonly hints: readonly { readonly pointer: string; readonly detail: string }[];
}

/**
 * Writes records of a file in the transaction `tx`, in their order, with audit and outbox rows. Openings that exist keep
 * their state; new ones are published where `publish` says so and the rules of publishing allow it, else stay drafts. A
 * job without pay is published to staff alone, who match it while they ask for the pay.
 * @param linker must answer at once: whatever it has to work out holds the transaction open
 */
export async function writeImportedOpenings(
  tx: Tx,
  ctx: Context,
  records: readonly ImportedOpening[],
  { linker, publish }: { readonly linker: TextLinker; readonly publish: boolean },
): Promise<WrittenImport[]> {
  const ids = records.flatMap(({ id }) => (id === null ? [] : [id]));
  const known = await loadOpenings(tx, ctx.scope, ids);
  const todayOn = ctx.now().slice(0, 10);
  const plans = records.map(({ id, input, said }): { input: OpeningInput; before: OpeningRows | null } => {
    const before = id === null ? null : (known.get(id) ?? null);
    if (before !== null) return { before, input: { ...inputOfRows(before), ...said } };
    const lacksPay = publish && publishFaults(input, todayOn).includes("pay");
    return { before, input: lacksPay ? { ...input, visibility: "staff" } : input };
  });
  const linked = await linkOpenings(
    linker,
    plans.map(({ input }) => input),
  );
  const made = plans.map(({ input, before }) => {
    const faults = before === null && publish ? publishFaults(input, todayOn) : [];
    const frame =
      before === null
        ? newFrame(ctx, programmeOf(ctx.scope), publish && faults.length === 0 ? "published" : "draft")
        : {
            ...before.opening,
            version: before.opening.version + 1,
            updated_at: ctx.now(),
            updated_by: ctx.scope.accountId,
          };
    const rows = rowsOfInput(input, frame, rowTools(linked, input.textLanguage, before, ctx.newId), before);
    const isForStaff = before === null && publish && rows.opening.visibility === "staff";
    return { rows, faults, before, isForStaff };
  });
  await insertOpenings(
    tx,
    made.flatMap(({ rows, before }) => (before === null ? [rows] : [])),
  );
  for (const { rows, before } of made) {
    if (before === null) continue;
    if (!(await saveOpening(tx, ctx.scope, rows.opening))) throw new Refusal("stale-version");
    await replaceParts(tx, [{ rows, parts: changedParts(before, rows) }]);
  }
  await recordAll(
    tx,
    ctx,
    made.map(({ rows, before }) => ({
      action: before === null ? "opening.created" : "opening.changed",
      subjectKind: "opening",
      subjectId: rows.opening.id,
      detail: { by: "import" },
    })),
  );
  await enqueue(
    tx,
    ctx,
    ...made.map(({ rows: { opening } }) => ({
      topic: "opening" as const,
      subjectId: opening.id,
      operation: "put" as const,
      version: opening.version,
    })),
  );
  const say = openingTexts[ctx.locale];
  return made.map(({ rows, faults, isForStaff }) => ({
    id: rows.opening.id,
    hints: [
      ...faults.map((fault) => ({ pointer: pointerOfFault[fault], detail: say[fault] })),
      ...(isForStaff ? [{ pointer: "/pay", detail: say.staffOnly }] : []),
    ],
  }));
}
