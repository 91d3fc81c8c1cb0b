import type { CandidateInput } from "@tuttu/schema";
import type { CandidateParts, CandidateRows } from "./aggregate.ts";
import { keepIds } from "./keep-ids.ts";
import type { RowTools } from "./row-tools.ts";

type History = Pick<CandidateParts, "occupations" | "experience" | "education" | "credentials">;

const say = (...parts: readonly (string | null)[]): string => parts.map((part) => part ?? "").join("\u0000");

function experienceRows(input: CandidateInput, id: string, tools: RowTools, before: CandidateRows | null) {
  const ids = keepIds(
    input.experience,
    before?.experience ?? [],
    {
      item: (job) => say(job.title, job.employerName, job.fromMonth),
      stored: (row) => say(row.title, row.employer_name, row.from_month),
    },
    () => tools.freshId("workExperience"),
  );
  return input.experience.map((job, position) => ({
    id: ids[position] as string,
    candidate_id: id,
    position,
    title: job.title,
    sector: job.sector,
    from_month: job.fromMonth,
    to_month: job.toMonth,
    hours_per_week: job.hoursPerWeek,
    employer_name: job.employerName,
    place: job.place,
    country: job.country,
    deeds: JSON.stringify(job.deeds),
    ...tools.link("occupation", { text: job.title, conceptId: job.conceptId }),
  }));
}

function educationRows(input: CandidateInput, id: string, tools: RowTools, before: CandidateRows | null) {
  const ids = keepIds(
    input.education,
    before?.education ?? [],
    {
      item: (one) => say(one.field, one.degree, one.institution),
      stored: (one) => say(one.field, one.degree, one.institution),
    },
    () => tools.freshId("education"),
  );
  return input.education.map((one, position) => ({
    id: ids[position] as string,
    candidate_id: id,
    position,
    field: one.field,
    isced_f: one.iscedF,
    degree: one.degree,
    eqf_level: one.eqfLevel,
    status: one.status,
    recognised: one.recognised,
    institution: one.institution,
    country: one.country,
    from_year: one.fromYear,
    to_year: one.toYear,
  }));
}

function credentialRows(input: CandidateInput, id: string, tools: RowTools, before: CandidateRows | null) {
  const stored = new Map(before?.credentials.map((row) => [row.id, row]));
  const ids = keepIds(
    input.credentials,
    before?.credentials ?? [],
    { item: (one) => say(one.name, one.number), stored: (one) => say(one.name, one.number) },
    () => tools.freshId("credential"),
  );
  return input.credentials.map((one, position) => {
    const rowId = ids[position] as string;
    const known = stored.get(rowId);
    // What staff have verified is the paper with this issuer and date; another paper has to be shown again.
    const same = known?.issuer === one.issuer && known.issued_on === one.issuedOn;
    return {
      id: rowId,
      candidate_id: id,
      position,
      name: one.name,
      kind: one.kind,
      issuer: one.issuer,
      issued_on: one.issuedOn,
      expires_on: one.expiresOn,
      number: one.number,
      url: one.url,
      verified_by: same ? known.verified_by : null,
      verified_at: same ? known.verified_at : null,
    };
  });
}

/** The rows of what a person has worked as, learned and been certified for, and of what they want to work as. */
export function historyRows(input: CandidateInput, id: string, tools: RowTools, before: CandidateRows | null): History {
  const occupationIds = keepIds(
    input.targetOccupations,
    before?.occupations ?? [],
    { item: ({ text }) => text, stored: ({ text }) => text },
    () => tools.freshId("candidateOccupation"),
  );
  return {
    occupations: input.targetOccupations.map((written, position) => ({
      id: occupationIds[position] as string,
      candidate_id: id,
      position,
      text: written.text,
      ...tools.link("occupation", written),
    })),
    experience: experienceRows(input, id, tools, before),
    education: educationRows(input, id, tools, before),
    credentials: credentialRows(input, id, tools, before),
  };
}
