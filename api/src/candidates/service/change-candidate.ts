import type { Candidate, CandidateChange, CandidateInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { requireVersion } from "../../http/etag.ts";
import { invalid, orNotFound, Refusal } from "../../http/refusal.ts";
import { enqueue } from "../../jobs/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { inputOfRows, targetsOf } from "../domain/items-of-rows.ts";
import { candidateTexts } from "../domain/refusal-texts.ts";
import { rowsOfInput } from "../domain/rows-of-input.ts";
import { withHistoryOf } from "../domain/skill-rows.ts";
import { isEditable } from "../domain/states.ts";
import { loadCandidates } from "../repository/load.ts";
import { changedParts, replaceParts, saveCandidate } from "../repository/write.ts";
import {
  requireCounsellor,
  requireOwnEvidence,
  requireSound,
  requireStaysFound,
  requireUnnamed,
} from "./check-input.ts";
import { linkCandidates, rowTools } from "./link-candidates.ts";
import { presentCandidate } from "./present.ts";

interface Change {
  readonly id: string;
  /** The version that the change was made on. */
  readonly version: number;
  readonly change: CandidateChange;
}

/** Fields about the person that staff keep. */
const staffFields = ["counsellorId", "externalRef"] as const;

const named = (change: CandidateChange): Partial<CandidateInput> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

/** Changes the named fields of a profile; a named list is replaced whole. What is published stays findable. */
export async function changeCandidate(ctx: Context, { id, version, change }: Change): Promise<Candidate> {
  requireCapability(ctx.scope, "candidate.change");
  const say = candidateTexts[ctx.locale];
  const wanted = named(change);
  const forbidden = ctx.scope.desk === "candidate" ? staffFields.find((field) => field in wanted) : undefined;
  if (forbidden !== undefined) throw invalid(`/${forbidden}`, say.forStaff);
  const seen = orNotFound((await loadCandidates(ctx.db, ctx.scope, [id])).get(id));
  requireVersion(seen.candidate, version);
  if (!isEditable(seen.candidate.state)) throw new Refusal("not-allowed-now", { detail: say.frozen });
  const input = { ...inputOfRows(seen), ...wanted };
  await requireSound(ctx, input);
  requireUnnamed(ctx, inputOfRows(seen), input);
  requireOwnEvidence(ctx, inputOfRows(seen), input);
  requireStaysFound(ctx, seen, input);
  const linked = await linkCandidates(await ctx.ports.linking(), [input]);
  const changed = await ctx.work(async (tx) => {
    // The version is compared when the row is written, so what was read before still stands then.
    const before = orNotFound((await loadCandidates(tx, ctx.scope, [id])).get(id));
    requireVersion(before.candidate, version);
    const counsellorId =
      wanted.counsellorId === undefined
        ? before.candidate.counsellor_id
        : await requireCounsellor(ctx, tx, wanted.counsellorId);
    const now = ctx.now();
    const frame = {
      ...before.candidate,
      search_status_confirmed_on:
        wanted.searchStatus === undefined ? before.candidate.search_status_confirmed_on : now.slice(0, 10),
      version: version + 1,
      updated_at: now,
      updated_by: ctx.scope.accountId,
    };
    const tools = rowTools(linked, input.textLanguage, before, ctx.newId);
    const written = rowsOfInput({ ...input, counsellorId }, frame, tools, before);
    const skills = wanted.skills === undefined ? withHistoryOf(before, targetsOf(written)) : written;
    const after = { ...written, skills: skills.skills, evidence: skills.evidence };
    if (!(await saveCandidate(tx, ctx.scope, after.candidate))) throw new Refusal("stale-version");
    await replaceParts(tx, [{ rows: after, parts: changedParts(before, after) }]);
    const detail = { fields: Object.keys(wanted) };
    await record(tx, ctx, "candidate.changed", { subjectKind: "candidate", subjectId: id, detail });
    await enqueue(tx, ctx, { topic: "candidate", subjectId: id, operation: "put", version: version + 1 });
    return after;
  });
  return presentCandidate(ctx, changed);
}
