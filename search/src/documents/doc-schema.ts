import { z } from "zod";
import { corpora } from "./fields.ts";
import type { IndexDoc } from "./index-doc.ts";
import { surelyRight } from "./quick-check.ts";

const short = z.string().max(200);
const list = z.array(short).max(500);
const id = z.string().min(1).max(200);

const shared = {
  corpus: z.enum(corpora),
  id,
  programme: id,
  state: short,
  headline: z.string().max(2000),
  skillLabels: z.array(z.string().max(1000)).max(2000),
  text: z.string().max(200_000),
  skills: z
    .array(z.strictObject({ id, level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable() }))
    .max(500),
  occupations: list,
  iscoGroups: z.array(z.string().regex(/^\d{1,4}$/)).max(200),
  languages: z.array(z.string().regex(/^[a-z]{2,3}(:[ABC][12])?$/)).max(300),
  municipalities: list,
  regions: list,
  workModes: list,
  workingTimes: list,
  contractTypes: list,
  startDay: z.int().nullable(),
  eqf: z.int().min(1).max(8).nullable(),
  profileLanguage: short.nullable(),
  orderedAt: z.number().refine(Number.isFinite),
};

const candidate = z.strictObject({
  type: z.literal("candidate"),
  ...shared,
  searchStatus: short,
  counsellor: id.nullable(),
  hiddenFrom: list,
  matching: z.array(z.string().max(40)).max(5_000).optional(),
});
const opening = z.strictObject({ type: z.literal("opening"), ...shared, organisation: id, kind: short });

const indexDoc = z.discriminatedUnion("type", [candidate, opening]);

/** Why a document cannot be taken, or undefined where it can. Unknown fields are a reason. */
export function faultOf(doc: IndexDoc): string | undefined {
  if (surelyRight(doc)) return undefined;
  const result = indexDoc.safeParse(doc);
  if (result.success) return undefined;
  const issue = result.error.issues[0];
  return `/${issue?.path.map(String).join("/") ?? ""}: ${issue?.message ?? "not a document"}`;
}
