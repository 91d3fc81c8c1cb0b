import type { Context } from "../../app/context.ts";
import { record, writeLooks } from "../../audit/index.ts";
import { type Tx, takeTurn } from "../../database/index.ts";
import { Refusal } from "../../http/refusal.ts";
import { programmeOf } from "../../scope/index.ts";
import { budgetsOf, freeForMs, type LookKind } from "../domain/budgets.ts";
import { countCards } from "../repository/cards.ts";
import { insertEmployerLooks, momentOf, seenSince, spentSince } from "../repository/looks.ts";
import { budgetText } from "../words/words.ts";
import { nameThem, type Pseudonym } from "./pseudonyms.ts";

const before = (ctx: Context, ms: number): string => new Date(ctx.clock().getTime() - ms).toISOString();

/** Those of `ids` whom the organisation has not looked at so lately that it costs nothing. */
async function costly(tx: Tx, ctx: Context, kind: LookKind, ids: readonly string[]): Promise<string[]> {
  const since = { kind, since: before(ctx, freeForMs[kind]) };
  const seen = await seenSince(tx, ctx.scope, since, ids);
  return [...new Set(ids)].filter((id) => !seen.has(id));
}

/** @throws Refusal too-many-requests, with the seconds until enough is free again */
async function requireBudget(tx: Tx, ctx: Context, kind: LookKind, cost: number): Promise<void> {
  if (cost === 0) return;
  const pool = kind === "card" ? await countCards(tx, ctx.scope) : 0;
  for (const { most, withinMs } of budgetsOf(kind, pool)) {
    const since = { kind, since: before(ctx, withinMs) };
    const over = (await spentSince(tx, ctx.scope, since)) + cost - most;
    if (over <= 0) continue;
    // So many of the oldest looks have to be forgotten first.
    const at = await momentOf(tx, ctx.scope, since, over - 1);
    const waitMs = at === undefined ? withinMs : Date.parse(at) + withinMs - ctx.clock().getTime();
    throw new Refusal("too-many-requests", {
      detail: budgetText(ctx.locale, kind, most, withinMs),
      retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)),
    });
  }
}

interface Shown {
  readonly ids: readonly string[];
  readonly kind: "card" | "row";
  /** What the person reads: why somebody saw them. */
  readonly purpose: string;
  /** Whether it was found by a question, which counts by itself. */
  readonly isQuery: boolean;
}

const told = new Set<string>();
const toldMax = 10_000;

/** Staff read whose budget does not reach, once a day for each. */
async function tellStaff(ctx: Context, organisationId: string, kind: LookKind): Promise<void> {
  const key = `${organisationId} ${kind} ${ctx.now().slice(0, 10)}`;
  if (told.has(key)) return;
  if (told.size >= toldMax) told.clear();
  told.add(key);
  const detail = { budget: kind };
  await ctx.work((tx) =>
    record(tx, ctx, "talent.budget_reached", { subjectKind: "organisation", subjectId: organisationId, detail }),
  );
}

/**
 * Spends the organisation's budgets for showing these people, writes who saw whom, and tells by which names they are
 * shown: all of it or nothing. Members who ask at once follow one another, so that no budget is spent twice.
 * @throws Refusal too-many-requests where a budget does not reach; then nobody may be shown
 */
export async function spendLooks(ctx: Context, shown: Shown): Promise<Map<string, Pseudonym>> {
  try {
    return await spend(ctx, shown);
  } catch (error) {
    const isSpent = error instanceof Refusal && error.slug === "too-many-requests";
    if (isSpent) await tellStaff(ctx, ctx.scope.organisationId ?? "", shown.kind);
    throw error;
  }
}

function spend(ctx: Context, { ids, kind, purpose, isQuery }: Shown): Promise<Map<string, Pseudonym>> {
  const { organisationId, accountId } = ctx.scope;
  if (organisationId === null || accountId === null) throw new Refusal("not-allowed");
  return ctx.work(async (tx) => {
    await takeTurn(tx, `looks of ${organisationId}`);
    if (isQuery) await requireBudget(tx, ctx, "query", 1);
    const fresh = await costly(tx, ctx, kind, ids);
    await requireBudget(tx, ctx, kind, fresh.length);
    const look = (of: LookKind, candidate_id: string | null) => ({
      id: ctx.newId("event"),
      programme_id: programmeOf(ctx.scope),
      organisation_id: organisationId,
      account_id: accountId,
      kind: of,
      candidate_id,
      at: ctx.now(),
    });
    await insertEmployerLooks(tx, [...(isQuery ? [look("query", null)] : []), ...fresh.map((id) => look(kind, id))]);
    await writeLooks(tx, ctx, ids, { purpose, isList: kind === "row" });
    return nameThem(tx, ctx, ids);
  });
}
