import type { LinkColumns } from "@tuttu/schema";
import type { SkillClaim } from "@tuttu/search";
import type { CandidateRows } from "../../candidates/index.ts";
import { textKey } from "../../links/index.ts";
import type { Voice } from "../words/part-words.ts";
import type { EvidenceOf } from "../words/requirement-words.ts";
import { say } from "../words/words.ts";

const deedsOf = (json: string): readonly string[] => JSON.parse(json) as readonly string[];

/** The person's own words, and what they were taken for where that is called something else. */
function ownWords(words: string, link: LinkColumns | undefined, { locale, labelOf }: Voice): string {
  const isSettled = link?.link_state === "linked" || link?.link_state === "confirmed";
  const meaning = isSettled && link.concept_id !== null ? labelOf(link.concept_id) : null;
  return meaning === null || textKey(meaning) === textKey(words)
    ? say(locale, "evidence.own_words", { words })
    : say(locale, "evidence.own_words_mean", { words, meaning });
}

/** Says what stands behind a claim: the person's own words, then each evidence with what it is. */
export function evidenceWords(rows: CandidateRows, voice: Voice): EvidenceOf {
  const { locale } = voice;
  const jobs = new Map(rows.experience.map((job) => [job.id, job]));
  const papers = new Map(rows.credentials.map((paper) => [paper.id, paper]));
  const skills = new Map(rows.skills.map((skill) => [skill.text, skill]));
  const evidence = Map.groupBy(rows.evidence, (row) => row.candidate_skill_id);
  const said = (row: CandidateRows["evidence"][number]): string => {
    const job = jobs.get(row.ref_id ?? "");
    if (row.kind === "experience" && job !== undefined) {
      const deed = row.note || deedsOf(job.deeds)[0];
      const title = say(locale, "evidence.experience", { title: job.title });
      return deed ? `${title}: ${deed}` : title;
    }
    const paper = papers.get(row.ref_id ?? "");
    if (row.kind === "credential" && paper !== undefined)
      return say(locale, "evidence.credential", { name: paper.name });
    if (row.kind === "link") return say(locale, "evidence.link", { note: row.note });
    if (row.kind === "voucher") return say(locale, "evidence.voucher", { note: row.note });
    return row.kind === "staff_seen" ? say(locale, "evidence.staff_seen") : row.note;
  };
  return (claim: SkillClaim) => {
    const skill = skills.get(claim.text);
    const own = ownWords(claim.text, skill, voice);
    const rest = (evidence.get(skill?.id ?? "") ?? []).map(said).filter((words) => words !== "");
    return [own, ...rest];
  };
}
