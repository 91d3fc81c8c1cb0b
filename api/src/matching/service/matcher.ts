import type { MatchVectorTable } from "@tuttu/schema";
import {
  CandidateIndex,
  type CandidateVector,
  currentWeights,
  decodeCandidate,
  decodeOpening,
  type MatchModel,
  makeMatchModel,
  OpeningIndex,
  type OpeningVector,
  type Taxonomy,
} from "@tuttu/search";
import type { Db } from "../../database/index.ts";
import { changedVectors } from "../repository/vectors.ts";

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
  seq: number;
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

  get versions(): { readonly taxonomy: string; readonly matcher: string } {
    return { taxonomy: this.model.taxonomy.version, matcher: this.model.weights.version };
  }

  get #origin() {
    return { taxonomyVersion: this.model.taxonomy.version, weightsVersion: this.model.weights.version };
  }

  /** A stored vector, null where it is gone or was made with other versions. */
  candidate(row: Pick<MatchVectorTable, "vector">): CandidateVector | null {
    return row.vector === "" ? null : decodeCandidate(bytesOf(row), this.#origin);
  }
  opening(row: Pick<MatchVectorTable, "vector">): OpeningVector | null {
    return row.vector === "" ? null : decodeOpening(bytesOf(row), this.#origin);
  }

  /**
   * The programme's field as the database has it now. One reading runs at a time; whoever asks meanwhile may have
   * written after it began, and shares the one that comes next.
   */
  field(db: Db, programmeId: string): Promise<Field> {
    const turn = this.#turns.get(programmeId);
    if (turn === undefined) return this.#begin(db, programmeId);
    turn.next ??= turn.now.then(
      () => this.#begin(db, programmeId),
      () => this.#begin(db, programmeId),
    );
    return turn.next;
  }

  #begin(db: Db, programmeId: string): Promise<Held> {
    const turn: Turn = { now: this.#catchUp(db, programmeId) };
    const done = () => {
      if (turn.next === undefined) this.#turns.delete(programmeId);
    };
    turn.now.then(done, done);
    this.#turns.set(programmeId, turn);
    return turn.now;
  }

  async #catchUp(db: Db, programmeId: string): Promise<Held> {
    const held = this.#fields.get(programmeId);
    return held ? this.#readOn(db, programmeId, held) : this.#readAll(db, programmeId);
  }

  async #readAll(db: Db, programmeId: string): Promise<Held> {
    const candidates = new Map<string, CandidateVector>();
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
        if (row.kind === "candidate") setIf(candidates, row.subject_id, this.candidate(row));
        else setIf(openings, row.subject_id, this.opening(row));
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    const held = {
      candidates: new CandidateIndex(this.model, candidates),
      openings: new OpeningIndex(this.model, openings),
      seq,
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
        if (row.kind === "candidate")
          putOrRemove(candidates, row.subject_id, row.is_listed === 1 ? this.candidate(row) : null);
        else putOrRemove(openings, row.subject_id, row.is_listed === 1 ? this.opening(row) : null);
      }
    }
    if (held.candidates.changes > Math.max(rebuildLeast, held.candidates.size * rebuildShare)) {
      held.candidates = held.candidates.rebuilt();
    }
    return held;
  }
}

function setIf<V>(map: Map<string, V>, id: string, vector: V | null): void {
  if (vector !== null) map.set(id, vector);
}

function putOrRemove<V>(
  index: { put(id: string, vector: V): void; remove(id: string): void },
  id: string,
  vector: V | null,
): void {
  if (vector === null) index.remove(id);
  else index.put(id, vector);
}
