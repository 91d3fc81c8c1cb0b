import type { NewProgramme, Programme, ProgrammeTable } from "@tuttu/schema";
import { createAccount } from "../../accounts/index.ts";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { requireDates } from "../domain/dates.ts";
import { insertProgramme, toProgramme } from "../repository.ts";
import { columnsOf } from "./columns-of.ts";

/** Makes a programme and, where one is named, lets its first coordinator in. */
export async function createProgramme(ctx: Context, { coordinator, ...input }: NewProgramme): Promise<Programme> {
  requireCapability(ctx.scope, "programme.create");
  requireDates(input);
  return ctx.work(async (tx) => {
    const now = ctx.now();
    const row = {
      id: ctx.newId("programme"),
      ...columnsOf(input),
      version: 1,
      created_at: now,
      updated_at: now,
    } as ProgrammeTable;
    await insertProgramme(tx, row);
    await record(tx, ctx, "programme.created", { subjectKind: "programme", subjectId: row.id, programmeId: row.id });
    if (coordinator !== null) {
      const { locale } = input;
      await createAccount(tx, ctx, { ...coordinator, locale, role: "coordinator", programmeId: row.id });
    }
    return toProgramme(row, ctx.locale);
  });
}
