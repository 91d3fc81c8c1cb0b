import { type CandidateDoc, decodeCandidate, type MatchModel, recallMarks, type VectorOrigin } from "@tuttu/search";
import { recordsIn } from "../../world/lines.ts";
import { documentsIn } from "../world.ts";

export interface Person {
  readonly doc: CandidateDoc;
  /** As a database keeps it. */
  readonly vector: string;
}

/** People of a world with their texts and vectors; the document carries the vector's marks. */
export async function peopleIn(
  files: { readonly people: string; readonly vectors: string },
  count: number,
  model: MatchModel,
  origin: VectorOrigin,
): Promise<Person[]> {
  const vectors = new Map<string, string>();
  for await (const [id, vector] of recordsIn<readonly [string, string]>(files.vectors, count)) vectors.set(id, vector);
  const people: Person[] = [];
  for await (const doc of documentsIn(files.people, count)) {
    const vector = vectors.get(doc.id);
    const decoded = vector === undefined ? null : decodeCandidate(Buffer.from(vector, "base64"), origin);
    if (vector === undefined || decoded === null) throw new Error(`${doc.id} has no vector of this version`);
    people.push({ doc: { ...doc, matching: recallMarks(decoded, model) }, vector });
  }
  return people;
}
