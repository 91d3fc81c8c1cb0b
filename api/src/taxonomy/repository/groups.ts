import type { Db, Tx } from "../../database/index.ts";
import type { NamedGroup } from "../domain/merge-groups.ts";
import { groupsOf } from "./groups-of.ts";

export type GroupRow = NamedGroup;

/** Whether every one of these groups is there, by code. */
export async function hasGroups(
  db: Db,
  { skill, isco }: { readonly skill: readonly GroupRow[]; readonly isco: readonly GroupRow[] },
): Promise<boolean> {
  const skillGroups = await db.selectFrom("skill_group").select("code").execute();
  const iscoGroups = await db.selectFrom("isco_group").select("code").execute();
  const codes = new Set([...skillGroups.map(({ code }) => `s ${code}`), ...iscoGroups.map(({ code }) => `i ${code}`)]);
  return skill.every(({ code }) => codes.has(`s ${code}`)) && isco.every(({ code }) => codes.has(`i ${code}`));
}

/** Adds or renames skill groups; a language that the new name lacks keeps the name it had. */
export async function writeSkillGroups(tx: Tx, rows: readonly GroupRow[]): Promise<void> {
  for (const group of groupsOf(rows)) {
    const values = group.map(({ code, uri, label, broader }) => ({
      code,
      esco_uri: uri,
      label_en: label.en,
      label_fi: label.fi,
      label_sv: label.sv,
      broader_code: broader,
    }));
    await tx
      .insertInto("skill_group")
      .values(values)
      .onConflict((conflict) =>
        conflict.column("code").doUpdateSet((eb) => ({
          esco_uri: eb.ref("excluded.esco_uri"),
          broader_code: eb.ref("excluded.broader_code"),
          label_en: eb.ref("excluded.label_en"),
          label_fi: eb
            .case()
            .when("excluded.label_fi", "=", "")
            .then(eb.ref("skill_group.label_fi"))
            .else(eb.ref("excluded.label_fi"))
            .end(),
          label_sv: eb
            .case()
            .when("excluded.label_sv", "=", "")
            .then(eb.ref("skill_group.label_sv"))
            .else(eb.ref("excluded.label_sv"))
            .end(),
        })),
      )
      .execute();
  }
}

/** Adds or renames ISCO-08 groups; a language that the new name lacks keeps the name it had. */
export async function writeIscoGroups(tx: Tx, rows: readonly GroupRow[]): Promise<void> {
  for (const group of groupsOf(rows)) {
    const values = group.map(({ code, label }) => ({
      code,
      label_en: label.en,
      label_fi: label.fi,
      label_sv: label.sv,
    }));
    await tx
      .insertInto("isco_group")
      .values(values)
      .onConflict((conflict) =>
        conflict.column("code").doUpdateSet((eb) => ({
          label_en: eb.ref("excluded.label_en"),
          label_fi: eb
            .case()
            .when("excluded.label_fi", "=", "")
            .then(eb.ref("isco_group.label_fi"))
            .else(eb.ref("excluded.label_fi"))
            .end(),
          label_sv: eb
            .case()
            .when("excluded.label_sv", "=", "")
            .then(eb.ref("isco_group.label_sv"))
            .else(eb.ref("excluded.label_sv"))
            .end(),
        })),
      )
      .execute();
  }
}
