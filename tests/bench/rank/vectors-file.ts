import { once } from "node:events";
import { createWriteStream, renameSync } from "node:fs";
import {
  type CandidateVector,
  currentWeights,
  decodeCandidate,
  decodeOpening,
  type OpeningVector,
  type VectorOrigin,
} from "@tuttu/search";
import { recordsIn } from "../world/lines.ts";

/** A line of a file of vectors: the id, and the vector as it is stored. */
type Line = readonly [id: string, base64: string];

export const originOf = (taxonomyVersion: string): VectorOrigin => ({
  taxonomyVersion,
  weightsVersion: currentWeights.version,
});

/** Writes a file of vectors whole or not at all. */
export async function writeVectorFile(file: string, vectors: AsyncIterable<readonly [string, Uint8Array]>) {
  const part = `${file}.part`;
  const out = createWriteStream(part);
  for await (const [id, bytes] of vectors) {
    const line: Line = [id, Buffer.from(bytes).toString("base64")];
    if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  renameSync(part, file);
}

async function read<V>(file: string, count: number, decode: (bytes: Uint8Array) => V | null): Promise<[string, V][]> {
  const all: [string, V][] = [];
  for await (const [id, base64] of recordsIn<Line>(file, count)) {
    const vector = decode(Buffer.from(base64, "base64"));
    if (vector === null) throw new Error(`${file} was made with another taxonomy or other weights: remove it`);
    all.push([id, vector]);
  }
  return all;
}

export const readCandidates = (file: string, count: number, origin: VectorOrigin) =>
  read<CandidateVector>(file, count, (bytes) => decodeCandidate(bytes, origin));
export const readOpenings = (file: string, count: number, origin: VectorOrigin) =>
  read<OpeningVector>(file, count, (bytes) => decodeOpening(bytes, origin));
