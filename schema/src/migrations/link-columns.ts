import type { CreateTableBuilder, Kysely } from "kysely";
import { linkStates } from "../vocabulary/linking.ts";
import { emptyText, oneOf } from "./columns.ts";

/** The columns by which a text is linked to a concept of `concept` ("skill" or "occupation"). */
export function linkColumns(
  builder: CreateTableBuilder<string, never>,
  name: string,
  concept: "skill" | "occupation",
): CreateTableBuilder<string, never> {
  return builder
    .addColumn("text_key", "text", emptyText)
    .addColumn("concept_id", "text", (column) => column.references(`${concept}.id`))
    .addColumn("link_state", "text", (column) => column.notNull().defaultTo("unlinked"))
    .addColumn("link_confidence", "real")
    .addColumn("link_how", "text")
    .addColumn("linker_version", "text")
    .addColumn("taxonomy_version", "text")
    .addColumn("proposals", "text", (column) => column.notNull().defaultTo("[]"))
    .addCheckConstraint(`${name}_link_state`, oneOf("link_state", linkStates)) as CreateTableBuilder<string, never>;
}

/** Indexes for "who has this concept" and "texts that wait for a link". */
export async function linkIndexes(db: Kysely<unknown>, name: string): Promise<void> {
  await db.schema.createIndex(`${name}_by_concept`).on(name).column("concept_id").execute();
  await db.schema.createIndex(`${name}_by_link`).on(name).columns(["link_state", "text_key"]).execute();
}
