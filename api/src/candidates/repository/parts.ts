import type { Database } from "@tuttu/schema";
import type { Db } from "../../database/index.ts";
import { type CandidateParts, partTables } from "../domain/aggregate.ts";

/** Parts that hold the candidate's id; evidence hangs on skills. */
export type DirectPart = Exclude<keyof CandidateParts, "evidence">;

/** What puts the rows of one candidate into their order. */
const orders: Readonly<Record<DirectPart, readonly string[]>> = {
  preferences: ["kind", "value"],
  places: ["position"],
  contactLinks: ["position"],
  strengths: ["position"],
  help: ["side", "position"],
  occupations: ["position"],
  skills: ["position"],
  languages: ["language"],
  experience: ["position"],
  education: ["position"],
  credentials: ["position"],
  blocked: ["business_id"],
};

type RowOf<P extends DirectPart> = Database[(typeof partTables)[P]] & { candidate_id: string };

/** Rows of one part by candidate, in order. @param narrowedIds ids that the scope was asked for already */
export async function partRows<P extends DirectPart>(
  db: Db,
  part: P,
  narrowedIds: readonly string[],
): Promise<Map<string, RowOf<P>[]>> {
  const table = partTables[part] as "candidate_place";
  let query = db.selectFrom(table).selectAll().where("candidate_id", "in", narrowedIds);
  for (const column of orders[part]) query = query.orderBy(column as "position");
  return Map.groupBy((await query.execute()) as unknown as RowOf<P>[], (row) => row.candidate_id);
}

/** Rows of evidence by candidate, in order. @param narrowedIds ids that the scope was asked for already */
export async function evidenceRowsOf(
  db: Db,
  narrowedIds: readonly string[],
): Promise<Map<string, CandidateParts["evidence"][number][]>> {
  const rows = await db
    .selectFrom("candidate_evidence")
    .innerJoin("candidate_skill", "candidate_skill.id", "candidate_evidence.candidate_skill_id")
    .selectAll("candidate_evidence")
    .select("candidate_skill.candidate_id")
    .where("candidate_skill.candidate_id", "in", narrowedIds)
    .orderBy("candidate_skill.position")
    .orderBy("candidate_evidence.position")
    .execute();
  const byCandidate = new Map<string, CandidateParts["evidence"][number][]>();
  for (const { candidate_id, ...row } of rows) {
    const list = byCandidate.get(candidate_id);
    if (list) list.push(row);
    else byCandidate.set(candidate_id, [row]);
  }
  return byCandidate;
}
