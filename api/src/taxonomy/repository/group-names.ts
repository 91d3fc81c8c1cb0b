import type { Locale } from "@tuttu/schema";
import type { Db } from "../../database/index.ts";

/** Names of skill groups or ISCO-08 groups in a language, else in English, by code; a code without a group is missing. */
export async function groupNames(
  db: Db,
  kind: "skill" | "occupation",
  codes: readonly string[],
  locale: Locale,
): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const groups = kind === "skill" ? db.selectFrom("skill_group") : db.selectFrom("isco_group");
  const rows = await groups
    .select(["code", "label_en", "label_fi", "label_sv"])
    .where("code", "in", [...new Set(codes)])
    .execute();
  return new Map(rows.map((row) => [row.code, row[`label_${locale}`] || row.label_en]));
}
