import type { CvReading } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { standingCandidate } from "../../candidates/index.ts";
import { languageCell, languageOf, readOwnResume } from "../../exchange/index.ts";
import { invalid, Refusal } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { besideProfile, type Proposals } from "../domain/held.ts";
import { linesOf, sentencesOf } from "../domain/sentences.ts";
import { cvTexts } from "../domain/texts.ts";
import { UnreadableCv } from "../domain/unreadable.ts";
import { readApart } from "../extract/apart.ts";
import type { CvContent } from "../extract/read-file.ts";
import { cvWords } from "./link-words.ts";

interface SentCv {
  /** The profile that it is for. */
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

type Read = Proposals & Pick<CvReading, "headline" | "about" | "notes">;

const own = { listening: null, reading: null, speaking: null, writing: null, wantsToWorkIn: false };

/** Languages of lines such as "Finnish: B1": a line counts only where it tells a level. */
function languagesIn(lines: readonly string[]): Proposals["languages"] {
  return lines.flatMap((source) => {
    const { language, fluency } = languageCell(source);
    const found = fluency === "" ? null : languageOf(language, fluency);
    if (found === null || (found.cefr === null && !found.isNative)) return [];
    return [{ item: { ...own, ...found }, source }];
  });
}

/** What running text says: a PDF or DOCX knows no fields, so only what the linker finds in it is proposed. */
async function readText(ctx: Context, text: string): Promise<Read> {
  const words = await cvWords(ctx);
  const lines = linesOf(text);
  const { jobs, occupations } = await words.titlesIn(lines);
  const languages = languagesIn(lines);
  const understood = new Set([...jobs, ...occupations, ...languages].map(({ source }) => source));
  const skills = await words.skillsIn(sentencesOf(lines.filter((line) => !understood.has(line))));
  return {
    skills,
    occupations,
    languages,
    experience: jobs,
    education: [],
    credentials: [],
    headline: "",
    about: "",
    notes: [],
  };
}

/** What a record with fields says, and the skills that its sentences speak of beside its list. */
async function readRecord(ctx: Context, record: NonNullable<CvContent["record"]>): Promise<Read> {
  const resume = readOwnResume(record, ctx.now().slice(0, 10), ctx.locale);
  if (resume === null) throw new UnreadableCv("notCv");
  const { headline, about, skills, languages, experience, education, credentials } = resume.input;
  const words = await cvWords(ctx);
  const running = Array.isArray(record.running) ? record.running.map(String) : [];
  const sentences = sentencesOf([...linesOf(about), ...experience.flatMap(({ deeds }) => deeds), ...running]);
  const titles = await words.labelled(experience.map(({ title }) => title));
  return {
    headline,
    about,
    skills: [...(await words.listed(skills)), ...(await words.skillsIn(sentences))],
    occupations: [],
    languages: languages.map((item) => ({
      item,
      source: [item.language, item.cefr ?? item.evidence].join(" ").trim(),
    })),
    experience: experience.map((item, at) => ({
      item,
      label: titles[at] ?? null,
      source: [item.title, item.employerName].filter((part) => part !== "").join(", "),
    })),
    education: education.map((item) => ({
      item,
      source: [item.degree, item.field, item.institution].filter((part) => part !== "").join(", "),
    })),
    credentials: credentials.map((item) => ({ item, source: item.name })),
    notes: [...resume.notes],
  };
}

/**
 * Reads a CV for a profile and says what could be taken from it. Nothing is written to the profile and the file is not
 * kept: the person confirms each thing, and it is saved as any other change.
 * @throws Refusal invalid-input where the file cannot be read, unavailable where too many are being read
 */
export async function readCv(ctx: Context, { id, fileName, bytes }: SentCv): Promise<CvReading> {
  requireCapability(ctx.scope, "candidate.change");
  const profile = await standingCandidate(ctx, id);
  try {
    const { format, record: fields, text } = await readApart(bytes, fileName);
    const { headline, about, notes, ...read } =
      fields === null ? await readText(ctx, text) : await readRecord(ctx, fields);
    await ctx.work((tx) =>
      record(tx, ctx, "candidate.cv-read", { subjectKind: "candidate", subjectId: id, detail: { format } }),
    );
    return { format, headline, about, notes, ...besideProfile(profile, read) };
  } catch (error) {
    if (!(error instanceof UnreadableCv)) throw error;
    const detail = cvTexts[ctx.locale][error.code];
    if (error.code === "busy") throw new Refusal("unavailable", { detail, retryAfterSeconds: 60 });
    throw invalid("", detail);
  }
}
