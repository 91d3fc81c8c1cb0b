import type { CandidateInput, Locale } from "@tuttu/schema";
import { sayWarning } from "../words/say.ts";
import { candidateFromResume } from "./candidate-from-resume.ts";
import { asRecord, asText, type Source } from "./values.ts";

/** What a person's own resume says, and what of it could not be read, in words. */
export interface OwnResume {
  readonly input: Pick<
    CandidateInput,
    "headline" | "about" | "skills" | "languages" | "experience" | "education" | "credentials"
  >;
  readonly notes: readonly string[];
}

const headlineMax = 200;
const aboutMax = 4_000;

/**
 * A JSON Resume that a person has sent of themselves, by the mapping of imports. Name, contact details and wishes are the
 * profile's own and left aside, so that nothing of them makes the whole unreadable.
 * @param today `YYYY-MM-DD`
 */
export function readOwnResume(record: Source, today: string, locale: Locale): OwnResume | null {
  const basics = asRecord(record.basics);
  const own: Source = {
    basics: {
      name: "-",
      label: asText(basics.label).slice(0, headlineMax),
      summary: asText(basics.summary).slice(0, aboutMax),
    },
    work: record.work,
    education: record.education,
    certificates: record.certificates,
    skills: record.skills,
    languages: record.languages,
  };
  const mapped = candidateFromResume(own, today);
  if (!mapped.ok) return null;
  const { headline, about, skills, languages, experience, education, credentials } = mapped.input;
  const notes = mapped.warnings.map(({ code, values }) => sayWarning(code, locale, values));
  return {
    input: { headline, about, skills, languages, experience, education, credentials },
    notes: [...new Set(notes)],
  };
}
