import type { Db } from "../../database/index.ts";
import type { Scope } from "../../scope/index.ts";
import type { RowNote } from "../domain/notes.ts";
import type { ImportedKind } from "./imported-kind.ts";

/** What is kept of whom a new record may be the same as: no name, which is looked up by whoever reads it. */
export async function alikeNotes(
  db: Db,
  scope: Scope,
  kind: ImportedKind<unknown>,
  inputs: readonly unknown[],
): Promise<RowNote[][]> {
  const found = await kind.findAlike(db, scope, inputs);
  return found.map((some) =>
    some.map(({ id, by }) => ({ pointer: "", code: by === "email" ? "sameEmail" : "sameName", values: { id } })),
  );
}
