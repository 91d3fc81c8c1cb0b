import type { Db, Tx } from "../../database/index.ts";
import type { ConceptRow } from "../domain/concept-rows.ts";
import { groupsOf } from "./groups-of.ts";

/** A stored concept: its row, what became of it, and its preferred English label. */
export interface StoredConcept extends ConceptRow {
  readonly status: "current" | "replaced" | "obsolete";
  readonly replacedBy: string | null;
  readonly label: string;
}

/** Every skill, whatever became of it. */
export async function readSkills(db: Db): Promise<StoredConcept[]> {
  const rows = await db
    .selectFrom("skill")
    .leftJoin("skill_label", (join) =>
      join
        .onRef("skill_label.skill_id", "=", "skill.id")
        .on("language", "=", "en")
        .on("skill_label.kind", "=", "preferred"),
    )
    .select(["skill.id", "esco_uri", "skill.kind", "reuse_level", "description", "status", "replaced_by", "label"])
    .orderBy("skill.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    uri: row.esco_uri,
    kind: row.kind,
    reuse: row.reuse_level,
    isco: "",
    code: "",
    description: row.description,
    status: row.status,
    replacedBy: row.replaced_by,
    label: row.label ?? "",
  }));
}

/** Every occupation, whatever became of it. */
export async function readOccupations(db: Db): Promise<StoredConcept[]> {
  const rows = await db
    .selectFrom("occupation")
    .leftJoin("occupation_label", (join) =>
      join.onRef("occupation_id", "=", "occupation.id").on("language", "=", "en").on("kind", "=", "preferred"),
    )
    .select(["occupation.id", "esco_uri", "isco_group", "esco_code", "description", "status", "replaced_by", "label"])
    .orderBy("occupation.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    uri: row.esco_uri,
    kind: "",
    reuse: "",
    isco: row.isco_group,
    code: row.esco_code,
    description: row.description,
    status: row.status,
    replacedBy: row.replaced_by,
    label: row.label ?? "",
  }));
}

const shared = (row: ConceptRow, release: string) => ({
  id: row.id,
  esco_uri: row.uri,
  description: row.description,
  status: "current" as const,
  replaced_by: null,
  release,
});

/** Frees the URIs of rows that are about to be written, so that a URI can move from one concept to another. */
export async function freeUris(tx: Tx, kind: "skill" | "occupation", ids: readonly string[]): Promise<void> {
  for (const group of groupsOf(ids)) {
    if (kind === "skill") await tx.updateTable("skill").set({ esco_uri: null }).where("id", "in", group).execute();
    else await tx.updateTable("occupation").set({ esco_uri: null }).where("id", "in", group).execute();
  }
}

/** Adds or overwrites skills; they are current afterwards. */
export async function writeSkills(tx: Tx, rows: readonly ConceptRow[], release: string): Promise<void> {
  for (const group of groupsOf(rows)) {
    const values = group.map((row) => ({
      ...shared(row, release),
      kind: row.kind === "" ? ("skill" as const) : row.kind,
      reuse_level: row.reuse,
    }));
    await tx
      .insertInto("skill")
      .values(values)
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet((eb) => ({
          esco_uri: eb.ref("excluded.esco_uri"),
          kind: eb.ref("excluded.kind"),
          reuse_level: eb.ref("excluded.reuse_level"),
          description: eb.ref("excluded.description"),
          status: eb.ref("excluded.status"),
          replaced_by: eb.ref("excluded.replaced_by"),
          release: eb.ref("excluded.release"),
        })),
      )
      .execute();
  }
}

/** Adds or overwrites occupations; they are current afterwards. */
export async function writeOccupations(tx: Tx, rows: readonly ConceptRow[], release: string): Promise<void> {
  for (const group of groupsOf(rows)) {
    const values = group.map((row) => ({ ...shared(row, release), isco_group: row.isco, esco_code: row.code }));
    await tx
      .insertInto("occupation")
      .values(values)
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet((eb) => ({
          esco_uri: eb.ref("excluded.esco_uri"),
          isco_group: eb.ref("excluded.isco_group"),
          esco_code: eb.ref("excluded.esco_code"),
          description: eb.ref("excluded.description"),
          status: eb.ref("excluded.status"),
          replaced_by: eb.ref("excluded.replaced_by"),
          release: eb.ref("excluded.release"),
        })),
      )
      .execute();
  }
}

/** Marks a concept that a release no longer has: replaced by its successor, or obsolete without one. */
export async function retire(
  tx: Tx,
  kind: "skill" | "occupation",
  id: string,
  successor: string | null,
  release: string,
): Promise<void> {
  const status = successor === null ? ("obsolete" as const) : ("replaced" as const);
  const change = { status, replaced_by: successor, release };
  if (kind === "skill") await tx.updateTable("skill").set(change).where("id", "=", id).execute();
  else await tx.updateTable("occupation").set(change).where("id", "=", id).execute();
}
