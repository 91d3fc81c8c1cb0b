import {
  CandidateIndex,
  type CandidateVector,
  decodeCandidate,
  explain,
  type MatchModel,
  type OpeningVector,
  recallPlan,
  type ScopeToken,
  type SearchEngine,
  type VectorOrigin,
} from "@tuttu/search";

const most = 50;
/** As many as the API asks an engine for. */
const handedOver = 500;

interface Ranked {
  readonly ids: readonly string[];
  /** Candidates that were scored. */
  readonly scored: number;
}

export type FindBest = (opening: OpeningVector) => Promise<Ranked>;

function explained(index: CandidateIndex, opening: OpeningVector, model: MatchModel): string[] {
  return index.top(opening, most).map(({ id }) => {
    const vector = index.vector(id);
    if (vector !== null) explain(vector, opening, model, "candidates");
    return id;
  });
}

/** The best 50 of everybody, from columns in memory. */
export function bestInMemory(model: MatchModel, people: Iterable<readonly [string, CandidateVector]>): FindBest {
  const index = new CandidateIndex(model, people);
  return async (opening) => ({ ids: explained(index, opening, model), scored: index.size });
}

/** The best 50 of those whom an engine hands over; their vectors are read as they are stored. */
export function bestByEngine(
  engine: SearchEngine,
  scope: ScopeToken,
  model: MatchModel,
  { origin, stored }: { readonly origin: VectorOrigin; readonly stored: ReadonlyMap<string, string> },
): FindBest {
  const vectorOf = (id: string): readonly [string, CandidateVector] => {
    const vector = decodeCandidate(Buffer.from(stored.get(id) ?? "", "base64"), origin);
    if (vector === null) throw new Error(`${id} has no vector`);
    return [id, vector];
  };
  return async (opening) => {
    const { groups, rest } = recallPlan(opening, model, "candidates");
    const { found } = await engine.recall({ type: "candidate", groups, rest, limit: handedOver }, scope, {});
    const index = new CandidateIndex(
      model,
      found.map(({ id }) => vectorOf(id)),
    );
    return { ids: explained(index, opening, model), scored: found.length };
  };
}
