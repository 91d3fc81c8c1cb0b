import type { CandidateInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { recordAll } from "../../audit/index.ts";
import type { Tx } from "../../database/index.ts";
import { Refusal } from "../../http/refusal.ts";
import { enqueue } from "../../jobs/index.ts";
import type { TextLinker } from "../../links/index.ts";
import { programmeOf } from "../../scope/index.ts";
import type { CandidateRows } from "../domain/aggregate.ts";
import { canBeFound } from "../domain/input-faults.ts";
import { inputOfRows } from "../domain/items-of-rows.ts";
import { mergeImported, type SaidOfCandidate } from "../domain/merge-imported.ts";
import { candidateTexts } from "../domain/refusal-texts.ts";
import { rowsOfInput } from "../domain/rows-of-input.ts";
import { loadCandidates } from "../repository/load.ts";
import { changedParts, insertCandidates, replaceParts, saveCandidate } from "../repository/write.ts";
import { linkCandidates, rowTools } from "./link-candidates.ts";
import { newFrame } from "./new-frame.ts";

/** A record of a file: a new profile, or what it says of the profile `id`. */
export interface ImportedCandidate {
  readonly id: string | null;
  readonly input: CandidateInput;
  readonly said: SaidOfCandidate;
}

/** Where a record was written, and why it was not published where that was wished. */
export interface WrittenImport {
  readonly id: string;
  readonly hints: readonly { readonly pointer: string; readonly detail: string }[];
}

type Plan = { readonly input: CandidateInput; readonly before: CandidateRows | null };

/**
 * Writes records of a file in the transaction `tx`, in their order, with audit and outbox rows. Profiles that exist keep
 * their state; new ones are published where `publish` says so and there is something to find them by.
 * @param linker must answer at once: whatever it has to work out holds the transaction open
 */
export async function writeImportedCandidates(
  tx: Tx,
  ctx: Context,
  records: readonly ImportedCandidate[],
  { linker, publish }: { readonly linker: TextLinker; readonly publish: boolean },
): Promise<WrittenImport[]> {
  const known = await loadCandidates(
    tx,
    ctx.scope,
    records.flatMap(({ id }) => (id === null ? [] : [id])),
  );
  const plans = records.map(({ id, input, said }): Plan => {
    const before = id === null ? null : (known.get(id) ?? null);
    return { before, input: before === null ? input : mergeImported(inputOfRows(before), said) };
  });
  const linked = await linkCandidates(
    linker,
    plans.map(({ input }) => input),
  );
  const made = plans.map(({ input, before }) => {
    const wants = publish && canBeFound({ ...input, occupations: input.targetOccupations });
    const frame =
      before === null
        ? newFrame(ctx, programmeOf(ctx.scope), wants ? "published" : "draft")
        : {
            ...before.candidate,
            version: before.candidate.version + 1,
            updated_at: ctx.now(),
            updated_by: ctx.scope.accountId,
          };
    const rows = rowsOfInput(input, frame, rowTools(linked, input.textLanguage, before, ctx.newId), before);
    return { rows, before, isHeldBack: before === null && publish && !wants };
  });
  await insertCandidates(
    tx,
    made.flatMap(({ rows, before }) => (before === null ? [rows] : [])),
  );
  for (const { rows, before } of made) {
    if (before === null) continue;
    if (!(await saveCandidate(tx, ctx.scope, rows.candidate))) throw new Refusal("stale-version");
    await replaceParts(tx, [{ rows, parts: changedParts(before, rows) }]);
  }
  await recordAll(
    tx,
    ctx,
    made.map(({ rows, before }) => ({
      action: before === null ? "candidate.created" : "candidate.changed",
      subjectKind: "candidate",
      subjectId: rows.candidate.id,
      detail: { by: "import" },
    })),
  );
  await enqueue(
    tx,
    ctx,
    ...made.map(({ rows: { candidate } }) => ({
      topic: "candidate" as const,
      subjectId: candidate.id,
      operation: "put" as const,
      version: candidate.version,
    })),
  );
  const say = candidateTexts[ctx.locale];
  return made.map(({ rows, isHeldBack }) => ({
    id: rows.candidate.id,
    hints: isHeldBack ? [{ pointer: "/skills", detail: say.nothingToMatch }] : [],
  }));
}
