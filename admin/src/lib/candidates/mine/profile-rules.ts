import { mergeLists } from "#lib/forms/saving/merge-lists.ts";
import { isRow, listOf, type Plain, type Row, same } from "#lib/forms/saving/plain.ts";
import type { Crossing } from "#lib/forms/saving/rules.ts";
import type { SendRules } from "#lib/forms/saving/to-send.ts";
import type { CandidateInput } from "../candidates-api.ts";
import { withoutItem } from "../form/evidence-positions.ts";

/** Texts of a row by its list: while all of them are empty, the row was only begun. */
const texts: Readonly<Record<string, readonly string[]>> = {
  experience: ["title", "employerName", "fromMonth", "toMonth", "place", "deeds"],
  education: ["degree", "field", "institution", "eqfLevel", "fromYear", "toYear"],
  credentials: ["name", "issuer", "number", "issuedOn", "expiresOn", "url"],
  strengths: ["name", "reason"],
  helpOffers: ["topic"],
  helpWishes: ["topic"],
  contactLinks: ["url"],
  places: ["municipality"],
};
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) ? value.every(isEmpty) : String(value).trim() === "");

/** Lists whose rows are evidence of skills, named there by their place. */
const proofs = { experience: "experience", credentials: "credential" } as const;
const isProof = (field: string): field is keyof typeof proofs => field in proofs;

/** What saving a profile as one goes has to know of its rows. */
export const profileRules: SendRules = {
  clean: (record) => {
    const { experience } = record as Partial<CandidateInput>;
    if (!experience) return record;
    const whole = (deeds: string[] | undefined) => (deeds ?? []).map((one) => one.trim()).filter(Boolean);
    return { ...record, experience: experience.map((job) => ({ ...job, deeds: whole(job.deeds) })) };
  },
  isBlank: (field, row) => isRow(row) && (texts[field]?.every((key) => isEmpty(row[key])) ?? false),
  without: (record, field, at) => {
    const rows = listOf(record, field)?.filter((_, index) => index !== at);
    const { skills } = record as Partial<CandidateInput>;
    const kept = skills && isProof(field) ? { skills: withoutItem(skills, proofs[field], at) } : {};
    return { ...record, ...kept, [field]: rows };
  },
};

type Places = Readonly<Record<"experience" | "credential", readonly number[]>>;

/** Skills whose evidence names the rows of merged lists; what names a row that is gone goes with it. */
const moved = (skills: readonly unknown[], places: Places): unknown[] =>
  (skills as NonNullable<CandidateInput["skills"]>).map((skill) => ({
    ...skill,
    evidence: (skill.evidence ?? []).flatMap((one) => {
      if (one.kind !== "experience" && one.kind !== "credential") return [one];
      if (one.position === null || one.position === undefined) return [one];
      const position = places[one.kind][one.position] ?? -1;
      return position === -1 ? [] : [{ ...one, position }];
    }),
  }));

/**
 * What was typed here (`mine`, begun from `from`) over what others have saved by now (`now`). Lists keep what either
 * side has added; a text that both have written keeps what was typed here, and the other one is told.
 */
export function mergeProfiles(
  mine: CandidateInput,
  from: CandidateInput,
  now: CandidateInput,
): { merged: CandidateInput; crossings: readonly Crossing[] } {
  const records = { mine: mine as Plain, from: from as Plain, now: now as Plain };
  const list = (side: keyof typeof records, field: string) => listOf(records[side], field) ?? [];
  const lists = (field: string) => mergeLists(list("mine", field), list("from", field), list("now", field));
  const jobs = lists("experience");
  const papers = lists("credentials");
  const skillsOf = (side: keyof typeof records) =>
    moved(list(side, "skills"), { experience: jobs[side], credential: papers[side] });
  const skills = mergeLists(skillsOf("mine"), skillsOf("from"), skillsOf("now")).rows;
  const merged: Row = { ...now, experience: jobs.rows, credentials: papers.rows, skills };
  const crossings: Crossing[] = [];
  for (const [field, typed] of Object.entries(records.mine)) {
    if (["experience", "credentials", "skills"].includes(field)) continue;
    if (Array.isArray(typed)) {
      merged[field] = lists(field).rows;
      continue;
    }
    const theirs = records.now[field];
    if (same(typed, records.from[field])) continue;
    merged[field] = typed;
    const isCrossed = !same(theirs, records.from[field]) && !same(theirs, typed);
    if (isCrossed && typeof theirs === "string" && theirs !== "") crossings.push({ field, theirs });
  }
  return { merged: merged as CandidateInput, crossings };
}
