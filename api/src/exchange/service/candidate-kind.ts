import { CandidateInput } from "@tuttu/schema";
import {
  findKnownCandidates,
  isEditableCandidate,
  linkCandidates,
  writeImportedCandidates,
} from "../../candidates/index.ts";
import { lineOf } from "../domain/row-record.ts";
import { saidFields } from "../domain/said-fields.ts";
import { candidateFromResume } from "../mapping/candidate-from-resume.ts";
import { candidateFromRow } from "../mapping/candidate-from-row.ts";
import { distinct, type ImportedKind } from "./imported-kind.ts";

/** A profile of which nothing is said. */
const { preferredName: _, ...unsaid } = CandidateInput.parse({ preferredName: "-" });

const levels = ({ languages }: CandidateInput): string =>
  languages.map(({ language, cefr }) => (cefr === null ? language : `${language} ${cefr}`)).join(", ");

/** Candidates from CSV and JSON Resume. */
export const candidateKind: ImportedKind<CandidateInput> = {
  kind: "candidates",
  map: (format, value) => (format === "csv" ? candidateFromRow(value) : candidateFromResume(value)),
  keysOf: ({ externalRef, email }) => ({ externalRef, email: email?.toLowerCase() ?? null }),
  describe: (input) => ({
    title: input.preferredName,
    summary: lineOf(input.headline, input.municipality, levels(input), input.skills.map(({ text }) => text).join(", ")),
  }),
  skillTexts: ({ skills, textLanguage }) => skills.map(({ text }) => ({ kind: "skill", text, language: textLanguage })),
  async prepare(memory, inputs) {
    await linkCandidates(memory, inputs);
  },
  async findKnown(db, scope, keys, ids) {
    const found = await findKnownCandidates(db, scope, {
      externalRefs: distinct(keys.map(({ externalRef }) => externalRef)),
      emails: distinct(keys.flatMap(({ externalRef, email }) => (externalRef === null ? [email] : []))),
      ids,
    });
    return found.map(({ state, ...known }) => ({ ...known, isEditable: isEditableCandidate(state) }));
  },
  write: (tx, ctx, records, options) =>
    writeImportedCandidates(
      tx,
      ctx,
      records.map(({ subjectId, input }) => ({
        id: subjectId,
        input,
        said: saidFields(input, unsaid),
      })),
      options,
    ),
};
