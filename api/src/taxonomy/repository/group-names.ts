import type { Locale } from "@tuttu/schema";
import type { Db } from "../../database/index.ts";

const columns = ["code", "label_en", "label_fi", "label_sv"] as const;

/** Names of skill groups or ISCO-08 groups in a language, else in English, by code; a code without a group is missing. */
export async function groupNames(
  db: Db,
  kind: "skill" | "occupation",
  codes: readonly string[],
  locale: Locale,
): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const wanted = [...new Set(codes)];
  const rows =
    kind === "skill"
      ? await db.selectFrom("skill_group").select(columns).where("code", "in", wanted).execute()
      : await db.selectFrom("isco_group").select(columns).where("code", "in", wanted).execute();
  return new Map(rows.map((row) => [row.code, row[`label_${locale}`] || row.label_en]));
}
