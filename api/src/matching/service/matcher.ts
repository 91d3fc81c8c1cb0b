import type { MatchVectorTable } from "@tuttu/schema";
import {
  CandidateIndex,
  type CandidateVector,
  currentWeights,
  decodeCandidate,
  decodeOpening,
  expires,
  inferCandidate,
  type MatchModel,
  makeMatchModel,
  OpeningIndex,
  type OpeningVector,
  recallMarks,
  type Taxonomy,
  validOn,
  vectorForm,
} from "@tuttu/search";
import type { CandidateRows } from "../../candidates/index.ts";
import type { Db } from "../../database/index.ts";
import { type ConceptNumbers, candidateFacts } from "../facts/candidate-facts.ts";
import { changedVectors } from "../repository/vectors.ts";
import { putOrRemove, setIf } from "./put-or-remove.ts";

/** Those of a programme who may be matched with one another, in memory. */
export interface Field {
  readonly candidates: CandidateIndex;
  readonly openings: OpeningIndex;
}

/** The reading that runs, and the one that begins when it is done. */
interface Turn {
  readonly now: Promise<Held>;
  next?: Promise<Held>;
}

interface Held {
  candidates: CandidateIndex;
  readonly openings: OpeningIndex;
  /** Those with something that expires, as stored: on another day they may stand differently. */
  readonly expiring: Map<string, CandidateVector>;
  seq: number;
  day: number;
}

/** A new generation of columns is laid out when this share of the candidates has changed. */
const rebuildShare = 0.02;
const rebuildLeast = 200;

export const bytesOf = (row: Pick<MatchVectorTable, "vector">): Uint8Array => Buffer.from(row.vector, "base64");

/**
 * Matching over one taxonomy: the model, and per programme everybody's vectors, read once and then kept up by reading
 * on what changed. Processes share nothing but the table, so a change that another one wrote is seen by the next
 * question.
 */
export class Matcher {
  readonly model: MatchModel;
  readonly #fields = new Map<string, Held>();
  readonly #turns = new Map<string, Turn>();

  constructor(taxonomy: Taxonomy) {
    this.model = makeMatchModel(taxonomy, currentWeights);
  }

  /** `stored` is what stored vectors were made by: the matcher, and the form in which it keeps them. */
  get versions(): { readonly taxonomy: string; readonly matcher: string; readonly stored: string } {
    const { version } = this.model.weights;
    return { taxonomy: this.model.taxonomy.version, matcher: version, stored: `${version}/${vectorForm}` };
  }

  get #origin() {
    return { taxonomyVersion: this.model.taxonomy.version, weightsVersion: this.model.weights.version };
  }

  /** A stored vector as it stands on a day, null where it is gone or was made with other versions. */
  candidate(row: Pick<MatchVectorTable, "vector">, day: number): CandidateVector | null {
    const vector = this.#stored(row);
    return vector === null ? null : validOn(vector, day);
  }
  #stored(row: Pick<MatchVectorTable, "vector">): CandidateVector | null {
    return row.vector === "" ? null : decodeCandidate(bytesOf(row), this.#origin);
  }
  opening(row: Pick<MatchVectorTable, "vector">): OpeningVector | null {
    return row.vector === "" ? null : decodeOpening(bytesOf(row), this.#origin);
  }

  /** What a search engine sums up where it recalls people for an opening, from a person's rows. */
  marksOf(rows: CandidateRows): string[] {
    return recallMarks(inferCandidate(candidateFacts(rows, this.numbers), this.model), this.model);
  }

  /** Numbers of concepts in the taxonomy at hand. */
  get numbers(): ConceptNumbers {
    const { skillNumber, occupationNumber } = this.model.taxonomy;
    return { skill: (id) => skillNumber.get(id), occupation: (id) => occupationNumber.get(id) };
  }

  /**
   * The programme's field as the database has it now, on a day (since 1970-01-01). One reading runs at a time; whoever asks meanwhile may have
   * written after it began, and shares the one that comes next.
   */
  field(db: Db, programmeId: string, day: number): Promise<Field> {
    const turn = this.#turns.get(programmeId);
    if (turn === undefined) return this.#begin(db, programmeId, day);
    turn.next ??= turn.now.then(
      () => this.#begin(db, programmeId, day),
      () => this.#begin(db, programmeId, day),
    );
    return turn.next;
  }

  #begin(db: Db, programmeId: string, day: number): Promise<Held> {
    const turn: Turn = { now: this.#catchUp(db, programmeId, day) };
    const done = () => {
      if (turn.next === undefined) this.#turns.delete(programmeId);
    };
    turn.now.then(done, done);
    this.#turns.set(programmeId, turn);
    return turn.now;
  }

  async #catchUp(db: Db, programmeId: string, day: number): Promise<Held> {
    const held = this.#fields.get(programmeId);
    if (held === undefined) return this.#readAll(db, programmeId, day);
    if (held.day !== day) {
      for (const [id, vector] of held.expiring) held.candidates.put(id, validOn(vector, day));
      held.day = day;
    }
    return this.#readOn(db, programmeId, held);
  }

  async #readAll(db: Db, programmeId: string, day: number): Promise<Held> {
    const candidates = new Map<string, CandidateVector>();
    const expiring = new Map<string, CandidateVector>();
    const openings = new Map<string, OpeningVector>();
    let seq = 0;
    for (
      let rows = await changedVectors(db, programmeId, seq);
      rows.length > 0;
      rows = await changedVectors(db, programmeId, seq)
    ) {
      for (const row of rows) {
        seq = Number(row.changed_seq);
        if (row.is_listed !== 1) continue;
        if (row.kind === "candidate") {
          const vector = this.#stored(row);
          setIf(candidates, row.subject_id, vector && validOn(vector, day));
          noteExpiring(expiring, row.subject_id, vector);
        } else setIf(openings, row.subject_id, this.opening(row));
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    const held = {
      candidates: new CandidateIndex(this.model, candidates),
      openings: new OpeningIndex(this.model, openings),
      expiring,
      seq,
      day,
    };
    this.#fields.set(programmeId, held);
    return held;
  }

  async #readOn(db: Db, programmeId: string, held: Held): Promise<Held> {
    for (;;) {
      const rows = await changedVectors(db, programmeId, held.seq);
      if (rows.length === 0) break;
      for (const row of rows) {
        held.seq = Number(row.changed_seq);
        const { candidates, openings } = held;
        if (row.kind === "candidate") {
          const vector = row.is_listed === 1 ? this.#stored(row) : null;
          putOrRemove(candidates, row.subject_id, vector && validOn(vector, held.day));
          noteExpiring(held.expiring, row.subject_id, vector);
        } else putOrRemove(openings, row.subject_id, row.is_listed === 1 ? this.opening(row) : null);
      }
    }
    if (held.candidates.changes > Math.max(rebuildLeast, held.candidates.size * rebuildShare)) {
      held.candidates = held.candidates.rebuilt();
    }
    return held;
  }
}

function noteExpiring(all: Map<string, CandidateVector>, id: string, vector: CandidateVector | null): void {
  if (vector !== null && expires(vector)) all.set(id, vector);
  else all.delete(id);
}
