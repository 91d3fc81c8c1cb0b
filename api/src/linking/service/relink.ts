import type { LinkColumns } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import {
  type CandidateRows,
  candidateIdsAfter,
  loadCandidates,
  runningTextOfCandidate,
} from "../../candidates/index.ts";
import { enqueue } from "../../jobs/index.ts";
import { type LinkedTexts, linkTexts, type TextToLink } from "../../links/index.ts";
import { loadOpenings, type OpeningRows, openingIdsAfter, runningTextOfOpening } from "../../openings/index.ts";
import { type Relinked, writeRelinked } from "../repository/write-relinked.ts";

export interface RelinkProgress {
  readonly kind: "candidate" | "opening";
  readonly done: number;
  readonly changed: number;
}

const recordsAtOnce = 200;
const noLinks: ReadonlyMap<string, LinkColumns> = new Map();
/** Whoever has decided stays; what a machine said is said anew. */
const isMachines = ({ link_state }: LinkColumns): boolean => link_state !== "confirmed" && link_state !== "refused";

interface Text {
  readonly table: Relinked["table"];
  readonly kind: TextToLink["kind"];
  readonly id: string;
  readonly text: string;
  readonly row: LinkColumns;
}

const candidateTexts = ({ skills, occupations, experience }: CandidateRows): Text[] => [
  ...skills.map((row) => ({
    table: "candidate_skill" as const,
    kind: "skill" as const,
    id: row.id,
    text: row.text,
    row,
  })),
  ...occupations.map((row) => ({
    table: "candidate_occupation" as const,
    kind: "occupation" as const,
    id: row.id,
    text: row.text,
    row,
  })),
  ...experience.map((row) => ({
    table: "work_experience" as const,
    kind: "occupation" as const,
    id: row.id,
    text: row.title,
    row,
  })),
];
const openingTexts = ({ skills, opening }: OpeningRows): Text[] => [
  ...skills.map((row) => ({
    table: "opening_skill" as const,
    kind: "skill" as const,
    id: row.id,
    text: row.text,
    row,
  })),
  { table: "opening", kind: "occupation", id: opening.id, text: opening.occupation_text, row: opening },
];

const changes = (before: LinkColumns, after: LinkColumns): boolean =>
  before.concept_id !== after.concept_id ||
  before.link_state !== after.link_state ||
  before.proposals !== after.proposals ||
  before.taxonomy_version !== after.taxonomy_version ||
  before.linker_version !== after.linker_version;

function relinked(texts: readonly Text[], language: string, linked: LinkedTexts): Relinked[] {
  return texts
    .filter(({ row }) => isMachines(row))
    .flatMap(({ table, kind, id, text, row }) => {
      const link = linked.choose(kind, { text }, language, noLinks);
      return changes(row, link) ? [{ table, id, link }] : [];
    });
}

const runningOf = ({ opening }: OpeningRows): string =>
  runningTextOfOpening({ description: opening.description, tasks: JSON.parse(opening.tasks) as string[] });

const toLink = (texts: readonly Text[], language: string): TextToLink[] =>
  texts.map(({ kind, text }) => ({ kind, text, language }));

async function relinkCandidates(ctx: Context, ids: readonly string[]): Promise<number> {
  const rows = [...(await loadCandidates(ctx.db, ctx.scope, ids)).values()];
  const linking = await ctx.ports.linking();
  const headline = ({ candidate }: CandidateRows): TextToLink => ({
    kind: "occupation",
    text: candidate.headline,
    language: candidate.text_language,
  });
  const linked = await linkTexts(
    linking,
    rows.flatMap((one) => [...toLink(candidateTexts(one), one.candidate.text_language), headline(one)]),
    rows.map(({ candidate }) => ({ text: runningTextOfCandidate(candidate), language: candidate.text_language })),
  );
  return ctx.work(async (tx) => {
    let changed = 0;
    for (const one of rows) {
      const { id, text_language: language, version, programme_id: programmeId } = one.candidate;
      const links = relinked(candidateTexts(one), language, linked);
      const headline_proposals = linked.proposals("occupation", one.candidate.headline, language);
      const mentions = linked.mentions(runningTextOfCandidate(one.candidate));
      const same = headline_proposals === one.candidate.headline_proposals && mentions === one.candidate.mentions;
      if (links.length === 0 && same) continue;
      changed++;
      await writeRelinked(tx, ctx.scope, "candidate", id, version, links, { headline_proposals, mentions });
      await enqueue(tx, ctx, { topic: "candidate", subjectId: id, operation: "put", version, programmeId });
    }
    return changed;
  });
}

async function relinkOpenings(ctx: Context, ids: readonly string[]): Promise<number> {
  const rows = [...(await loadOpenings(ctx.db, ctx.scope, ids)).values()];
  const linking = await ctx.ports.linking();
  const linked = await linkTexts(
    linking,
    rows.flatMap((one) =>
      toLink(openingTexts(one), one.opening.text_language).map((text) => ({
        ...text,
        posted: text.kind === "occupation",
      })),
    ),
    rows.map((one) => ({ text: runningOf(one), language: one.opening.text_language })),
  );
  return ctx.work(async (tx) => {
    let changed = 0;
    for (const one of rows) {
      const { id, text_language: language, version, programme_id: programmeId } = one.opening;
      const links = relinked(openingTexts(one), language, linked);
      const mentions = linked.mentions(runningOf(one));
      if (links.length === 0 && mentions === one.opening.mentions) continue;
      changed++;
      await writeRelinked(tx, ctx.scope, "opening", id, version, links, { mentions });
      await enqueue(tx, ctx, { topic: "opening", subjectId: id, operation: "put", version, programmeId });
    }
    return changed;
  });
}

/**
 * Links anew what no person has decided: after another taxonomy or linker has come into force. Texts are untouched and
 * versions stay, since nothing that anybody wrote has changed.
 * @returns how many records have new links
 */
export async function relink(ctx: Context, onProgress?: (progress: RelinkProgress) => void): Promise<number> {
  let all = 0;
  for (const kind of ["candidate", "opening"] as const) {
    const idsAfter = kind === "candidate" ? candidateIdsAfter : openingIdsAfter;
    let done = 0;
    let changed = 0;
    for (let ids = await idsAfter(ctx.db, ctx.scope, "", recordsAtOnce); ids.length > 0; ) {
      changed += kind === "candidate" ? await relinkCandidates(ctx, ids) : await relinkOpenings(ctx, ids);
      done += ids.length;
      onProgress?.({ kind, done, changed });
      ids = await idsAfter(ctx.db, ctx.scope, ids.at(-1) ?? "", recordsAtOnce);
    }
    all += changed;
  }
  return all;
}
