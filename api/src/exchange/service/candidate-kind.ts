import type { CandidateInput } from "@tuttu/schema";
import {
  applyCandidates,
  type CandidatePlan,
  type CandidateRows,
  candidateNames,
  candidateTexts,
  countHeldCandidates,
  findAlikeCandidates,
  findKnownCandidates,
  holdersOfCandidates,
  insertCandidates,
  isEditableCandidate,
  isHeldCandidateKnown,
  itemsOfCandidate,
  linkCandidates,
  makeCandidates,
  planCandidates,
  releaseCandidates,
  removeHeldCandidates,
} from "../../candidates/index.ts";
import { announceImported } from "../../imported/index.ts";
import { pointerOf } from "../domain/notes.ts";
import { lineOf } from "../domain/row-record.ts";
import { saidFields } from "../domain/said-fields.ts";
import { candidateFromResume } from "../mapping/candidate-from-resume.ts";
import { candidateFromRow } from "../mapping/candidate-from-row.ts";
import { distinct, type ImportedKind } from "./imported-kind.ts";

const levels = ({ languages }: CandidateInput): string =>
  languages.map(({ language, cefr }) => (cefr === null ? language : `${language} ${cefr}`)).join(", ");

const jobs = ({ experience }: CandidateInput): string =>
  experience
    .map(({ title, fromMonth, toMonth }) => (fromMonth === null ? title : `${title} (${fromMonth}–${toMonth ?? ""})`))
    .join(", ");

/** Candidates from CSV and JSON Resume. */
export const candidateKind: ImportedKind<CandidateInput> = {
  kind: "candidates",
  map: (format, value, headers, today) =>
    format === "csv" ? candidateFromRow(value, headers, today) : candidateFromResume(value, today),
  placesOf: (format, headers) =>
    format === "csv"
      ? { reference: pointerOf(headers.get("id") ?? "id"), email: pointerOf(headers.get("email") ?? "email") }
      : { reference: "/id", email: "/basics/email" },
  keysOf: ({ externalRef, email }) => ({ externalRef, email: email?.toLowerCase() ?? null }),
  contentOf: (input) => ({ fields: input, always: [] }),
  describe: (input) => ({
    title: input.preferredName,
    summary: lineOf(
      input.headline,
      input.municipality,
      input.email,
      input.availableFromOn,
      jobs(input),
      levels(input),
      input.skills.map(({ text }) => text).join(", "),
    ),
  }),
  itemsOf: itemsOfCandidate,
  sayHint: (code, locale) => candidateTexts[locale][code as keyof (typeof candidateTexts)["en"]] ?? code,
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
  findAlike: findAlikeCandidates,
  namesOf: candidateNames,
  hasOwners: false,
  employerOf: () => null,
  owned: async (_tx, _ctx, inputs) => [...inputs],
  make: makeCandidates,
  insert: (tx, made) =>
    insertCandidates(
      tx,
      made.map(({ rows }) => rows as CandidateRows),
    ),
  async plan(ctx, db, records, linker) {
    const said = records.map(({ id, input, said, wasGiven }) => ({ id, said: saidFields(input, said), wasGiven }));
    return (await planCandidates(ctx, db, said, linker)).map((plan) => (plan === null ? null : { plan }));
  },
  apply: (tx, ctx, plans) =>
    applyCandidates(
      tx,
      ctx,
      plans.map(({ plan }) => plan as CandidatePlan),
    ),
  isKnownByNow: isHeldCandidateKnown,
  async release(tx, ctx, subjects) {
    if (subjects.length === 0) return;
    const versions = await releaseCandidates(
      tx,
      ctx.scope,
      subjects.map(({ id }) => id),
    );
    await announceImported(
      tx,
      ctx,
      "candidate",
      subjects.map((one) => ({ ...one, version: versions.get(one.id) ?? 1 })),
    );
  },
  releaseOwners: async () => {},
  removeHeld: removeHeldCandidates,
  countHeld: countHeldCandidates,
  holders: holdersOfCandidates,
};
