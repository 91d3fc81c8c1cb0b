import type { Tx } from "../../database/index.ts";
import { groupsOf } from "./groups-of.ts";

export interface GroupRow {
  readonly code: string;
  readonly uri: string | null;
  readonly label: Readonly<Record<"en" | "fi" | "sv", string>>;
  readonly broader: string | null;
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
