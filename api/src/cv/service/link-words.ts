import type { CandidateInput, CvReading } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { jobCell } from "../../exchange/index.ts";
import type { LinkingPort } from "../../linking/index.ts";
import { labelOf } from "../../taxonomy/index.ts";
import { skillBelievedFrom } from "../domain/believed.ts";
import { mayBeTitle } from "../domain/sentences.ts";

type Skill = Omit<CvReading["skills"][number], "isHeld">;
type Job = Omit<CvReading["experience"][number], "isHeld">;
type Occupation = Omit<CvReading["occupations"][number], "isHeld">;

const emptyJob: Omit<CandidateInput["experience"][number], "title"> = {
  sector: null,
  fromMonth: null,
  toMonth: null,
  hoursPerWeek: null,
  employerName: "",
  place: "",
  country: null,
  deeds: [],
};
const emptySkill = { level: null, lastUsedYear: null, onCard: true, evidence: [] };

/** Linking of a CV's words, with labels in the viewer's language. */
export interface CvWords {
  /** Skills that sentences speak of, each once, from the sentence that says it most clearly. */
  skillsIn(sentences: readonly string[]): Promise<Skill[]>;
  /** Skills that stand in a list, in the person's own words. */
  listed(skills: CandidateInput["skills"]): Promise<Skill[]>;
  /** Lines that are titles: with a time they are jobs, without one occupations. */
  titlesIn(lines: readonly string[]): Promise<{ readonly jobs: Job[]; readonly occupations: Occupation[] }>;
  /** Labels of the occupations that titles mean. */
  labelled(titles: readonly string[]): Promise<(string | null)[]>;
}

/** A title line with its time, which may stand in the line itself or alone in the one after or before it. */
function jobOf(lines: readonly string[], at: number) {
  const line = lines[at] ?? "";
  const own = jobCell(line);
  if (own.startDate !== undefined) return own;
  for (const other of [lines[at + 1], lines[at - 1]]) {
    const beside = other === undefined ? undefined : jobCell(`${line} (${other})`);
    if (beside?.startDate !== undefined && beside.position === line) return beside;
  }
  return own;
}

interface Words {
  readonly linking: LinkingPort;
  readonly label: (id: string) => string | null;
  readonly believedFrom: number;
}

async function openWords(ctx: Context): Promise<Words> {
  const [linking, taxonomy] = await Promise.all([ctx.ports.linking(), ctx.ports.taxonomy()]);
  return { linking, label: labelOf(taxonomy, ctx.locale), believedFrom: skillBelievedFrom(taxonomy.skills.length) };
}

const monthOf = (date: string | undefined): string | null => {
  const found = /^(\d{4})(?:-(\d\d))?/.exec(date ?? "");
  return found === null ? null : `${found[1]}-${found[2] ?? "01"}`;
};

/** @throws Refusal unavailable where linking cannot be had */
export async function cvWords(ctx: Context): Promise<CvWords> {
  const { linking, label, believedFrom } = await openWords(ctx);
  const occupations = (titles: readonly string[]) =>
    linking.link(titles.map((text) => ({ kind: "occupation" as const, text, language: ctx.locale })));
  return {
    async skillsIn(sentences) {
      const best = new Map<string, { readonly confidence: number; readonly skill: Skill }>();
      for (const sentence of sentences) {
        for (const { conceptId, confidence } of await linking.sentence(sentence)) {
          const name = label(conceptId);
          if (name === null || confidence < believedFrom || confidence <= (best.get(conceptId)?.confidence ?? 0))
            continue;
          const item = { text: name, conceptId, ...emptySkill };
          best.set(conceptId, { confidence, skill: { item, label: name, source: sentence } });
        }
      }
      return [...best.values()].map(({ skill }) => skill);
    },
    async listed(skills) {
      const answers = await linking.link(skills.map(({ text }) => ({ kind: "skill", text, language: ctx.locale })));
      return skills.map((item, at) => {
        const { state, options } = answers[at] ?? { state: "unlinked", options: [] };
        const first = state === "linked" ? options[0] : undefined;
        return { item, label: first === undefined ? null : label(first.conceptId), source: item.text };
      });
    },
    async titlesIn(lines) {
      const found = lines.flatMap((line, at) => (mayBeTitle(line) ? [{ line, job: jobOf(lines, at) }] : []));
      const answers = await occupations(found.map(({ job }) => job.position));
      const jobs: Job[] = [];
      const wished: Occupation[] = [];
      for (const [at, { line, job }] of found.entries()) {
        const answer = answers[at];
        const first = answer?.state === "linked" ? answer.options[0] : undefined;
        const name = first === undefined ? null : label(first.conceptId);
        if (first === undefined || name === null) continue;
        const fromMonth = monthOf(job.startDate);
        const said = { title: job.position.slice(0, 200), conceptId: first.conceptId };
        if (fromMonth === null) {
          wished.push({ item: { text: said.title, conceptId: first.conceptId }, label: name, source: line });
        } else {
          const item = { ...emptyJob, ...said, fromMonth, toMonth: monthOf(job.endDate) };
          jobs.push({ item, label: name, source: line });
        }
      }
      return { jobs, occupations: wished };
    },
    async labelled(titles) {
      const answers = await occupations(titles);
      return answers.map(({ state, options }) => {
        const first = state === "linked" ? options[0] : undefined;
        return first === undefined ? null : label(first.conceptId);
      });
    },
  };
}
