import type { Id, PersonExport } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record, recordLook } from "../../audit/index.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { exportPage } from "../domain/export-page.ts";
import { personal, toldTables } from "../domain/tables-of-people.ts";
import { exportWords } from "../domain/words/export-words.ts";
import { findPerson } from "../repository/people.ts";
import { type HeldRow, organisationNames, rowsOf } from "../repository/rows-of-person.ts";
import { houseOf } from "./house-of.ts";

const without = (row: HeldRow, except: readonly string[]): HeldRow =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !except.includes(column)));

/** An organisation by the name that the person knows it by. */
const named = (row: HeldRow, names: ReadonlyMap<string, string>): HeldRow => {
  const id = row.organisation_id;
  return typeof id === "string" ? { ...row, organisation: names.get(id) ?? id } : row;
};

const notTold = personal.flatMap(([table, { told }]) => (told === true ? [] : [{ table, reason: told.not }]));

/** Everything that the house holds about a person, table by table; that it was handed out stays written. */
export async function exportPerson(ctx: Context, id: string, form: "json" | "page"): Promise<PersonExport> {
  requireCapability(ctx.scope, "candidate.export");
  const person = orNotFound(await findPerson(ctx.db, ctx.scope, id));
  const names = await organisationNames(ctx.db, houseOf(ctx).scope, person.programmeId);
  const held: Record<string, HeldRow[]> = {};
  for (const [table, treatment] of toldTables) {
    const rows = await rowsOf(ctx.db, table, treatment, person);
    held[table] = rows.map((row) => named(without(row, treatment.except ?? []), names));
  }
  await ctx.work((tx) =>
    record(tx, ctx, "candidate.exported", { subjectKind: "candidate", subjectId: id, detail: { form } }),
  );
  await recordLook(ctx, id, "export");
  return { format: "tuttu-person-1", candidateId: person.id as Id<"candidate">, madeAt: ctx.now(), held, notTold };
}

/** The same as a page that a person reads. @returns its HTML and the name of its file, without the ending */
export async function exportPersonPage(ctx: Context, id: string): Promise<{ html: string; name: string }> {
  const data = await exportPerson(ctx, id, "page");
  return { html: exportPage(data, ctx.locale), name: exportWords[ctx.locale].fileName };
}
