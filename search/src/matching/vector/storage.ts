import { BytesReader, BytesWriter } from "./bytes.ts";
import { readCandidateTerms, readOpeningTerms, writeCandidateTerms, writeOpeningTerms } from "./terms-bytes.ts";
import type { CandidateVector, OccupationShares, OpeningVector } from "./vectors.ts";

/** First byte of a stored vector; a change of its form, or of what is read into it, is a new number. */
const FORM = 2;
const CANDIDATE = 1;
const OPENING = 2;

/** The form in which vectors are stored, for whoever keeps them: those of another form are made anew. */
export const vectorForm: number = FORM;

/** What a stored vector was made with; concept numbers hold for that taxonomy version only. */
export interface VectorOrigin {
  readonly taxonomyVersion: string;
  readonly weightsVersion: string;
}

function begin(kind: number, origin: VectorOrigin): BytesWriter {
  return new BytesWriter().count(FORM).count(kind).text(origin.taxonomyVersion).text(origin.weightsVersion);
}

function writeShares(out: BytesWriter, shares: OccupationShares): void {
  out.count(shares.slots).count(shares.occupation.length);
  out.shorts(shares.occupation).bytes(shares.share).bytes(shares.slot);
}

function readShares(from: BytesReader): OccupationShares {
  const slots = from.count();
  const length = from.count();
  return { slots, occupation: from.shorts(length), share: from.bytes(length), slot: from.bytes(length) };
}

/** Opens a stored vector; null where it has another form or kind, or was made with other taxonomy or weights. */
function open(bytes: Uint8Array, kind: number, origin: VectorOrigin): BytesReader | null {
  if (bytes.length < 2 || bytes[0] !== FORM || bytes[1] !== kind) return null;
  const from = new BytesReader(bytes.subarray(2));
  return from.text() === origin.taxonomyVersion && from.text() === origin.weightsVersion ? from : null;
}

/** A candidate's vector as bytes for a BLOB, 250 to 400 of them. */
export function encodeCandidate(vector: CandidateVector, origin: VectorOrigin): Uint8Array {
  const out = begin(CANDIDATE, origin);
  writeShares(out, vector.jobs);
  out.bytes(vector.essentialRate).bytes(vector.optionalRate);
  const { skill, held, mark, claim } = vector.skills;
  out.count(skill.length).shorts(skill).bytes(held).bytes(mark).bytes(claim);
  writeCandidateTerms(out, vector.terms);
  return out.done();
}

/**
 * Reads what `encodeCandidate` wrote; null where it was made with another form, taxonomy or weights and must be
 * inferred anew.
 * @throws RangeError where the bytes are cut off
 */
export function decodeCandidate(bytes: Uint8Array, origin: VectorOrigin): CandidateVector | null {
  const from = open(bytes, CANDIDATE, origin);
  if (from === null) return null;
  const jobs = readShares(from);
  const essentialRate = from.bytes(jobs.slots);
  const optionalRate = from.bytes(jobs.slots);
  const length = from.count();
  const skills = {
    skill: from.shorts(length),
    held: from.bytes(length),
    mark: from.bytes(length),
    claim: from.bytes(length),
  };
  return { jobs, essentialRate, optionalRate, skills, terms: readCandidateTerms(from) };
}

export function encodeOpening(vector: OpeningVector, origin: VectorOrigin): Uint8Array {
  const out = begin(OPENING, origin);
  writeShares(out, vector.occupations);
  const { start, skill, p, required, level, learnable } = vector.asked;
  out.count(required.length).shorts(start).bytes(required).bytes(level).bytes(learnable);
  out.count(skill.length).shorts(skill).bytes(p);
  writeOpeningTerms(out, vector.terms);
  return out.done();
}

/** Reads what `encodeOpening` wrote; null as `decodeCandidate`. */
export function decodeOpening(bytes: Uint8Array, origin: VectorOrigin): OpeningVector | null {
  const from = open(bytes, OPENING, origin);
  if (from === null) return null;
  const occupations = readShares(from);
  const asked = from.count();
  const head = {
    start: from.shorts(asked + 1),
    required: from.bytes(asked),
    level: from.bytes(asked),
    learnable: from.bytes(asked),
  };
  const length = from.count();
  return {
    occupations,
    asked: { ...head, skill: from.shorts(length), p: from.bytes(length) },
    terms: readOpeningTerms(from),
  };
}
