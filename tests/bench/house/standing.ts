import { join } from "node:path";
import { createEmbeddedEngine } from "@tuttu/search";
import Database from "better-sqlite3";

/** How much of a data folder can be found and matched. */
export interface Standing {
  readonly candidates: number;
  readonly openings: number;
  /** Records that matching knows in the present versions. */
  readonly vectors: number;
}

/** Looks into a data folder that no process works on. */
export async function standingOf(data: string): Promise<Standing> {
  const vocabulary = { version: "bench", labels: () => [] };
  const engine = createEmbeddedEngine({
    file: join(data, "search.sqlite"),
    clock: Date.now,
    vocabulary: () => vocabulary,
  });
  const db = new Database(join(data, "tuttu.db"), { readonly: true });
  try {
    const { documents } = await engine.health({});
    const count = (type: "candidate" | "opening") =>
      documents.find((part) => part.corpus === "staff" && part.type === type)?.count ?? 0;
    const listed = "select count(*) from match_vector where vector <> ''";
    return {
      candidates: count("candidate"),
      openings: count("opening"),
      vectors: db.prepare(listed).pluck().get() as number,
    };
  } finally {
    db.close();
    await engine.close();
  }
}

export const added = (before: Standing, after: Standing): Standing => ({
  candidates: after.candidates - before.candidates,
  openings: after.openings - before.openings,
  vectors: after.vectors - before.vectors,
});
