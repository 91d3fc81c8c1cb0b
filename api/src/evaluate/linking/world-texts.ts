import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A text of the matching world with what it truly means; null is "no concept". Counts are how often. */
export interface WorldText {
  readonly text: string;
  readonly meant: ReadonlyMap<string | null, number>;
}

interface Truth {
  readonly id: string;
  readonly occupations: readonly string[];
  readonly mentions: readonly (readonly [string, string | null])[];
}

interface CandidateRow {
  readonly id: string;
  readonly work: readonly { readonly position: string }[];
}

interface OpeningRow {
  readonly identifier: string;
  readonly title: string;
}

async function rows<T>(folder: string, name: string): Promise<readonly T[]> {
  const zipped = await readFile(join(folder, "world", `${name}.jsonl.gz`));
  const lines = gunzipSync(zipped).toString("utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as T);
}

function gather(pairs: Iterable<readonly [string, string | null]>): readonly WorldText[] {
  const all = new Map<string, Map<string | null, number>>();
  for (const [text, meant] of pairs) {
    const counts = all.get(text) ?? new Map<string | null, number>();
    counts.set(meant, (counts.get(meant) ?? 0) + 1);
    all.set(text, counts);
  }
  return [...all].map(([text, meant]) => ({ text, meant }));
}

/** Whether a folder tells what its world's texts mean; a folder to be predicted only does not. */
export const hasTruth = (folder: string): boolean => existsSync(join(folder, "world", "truth-candidates.jsonl.gz"));

/** All skill texts of the world's people and openings, each once. */
export async function worldSkills(folder: string): Promise<readonly WorldText[]> {
  const truths = [...(await rows<Truth>(folder, "truth-candidates")), ...(await rows<Truth>(folder, "truth-openings"))];
  return gather(truths.flatMap((truth) => truth.mentions));
}

/** All titles of jobs and openings, each once. A person's jobs and true occupations stand in the same order. */
export async function worldTitles(folder: string): Promise<readonly WorldText[]> {
  const people = new Map((await rows<Truth>(folder, "truth-candidates")).map((truth) => [truth.id, truth]));
  const openings = new Map((await rows<Truth>(folder, "truth-openings")).map((truth) => [truth.id, truth]));
  const pairs: (readonly [string, string | null])[] = [];
  for (const row of await rows<CandidateRow>(folder, "candidates")) {
    row.work.forEach(({ position }, i) => {
      const meant = people.get(row.id)?.occupations[i];
      if (meant !== undefined) pairs.push([position, meant]);
    });
  }
  for (const row of await rows<OpeningRow>(folder, "openings")) {
    const meant = openings.get(row.identifier)?.occupations[0];
    if (meant !== undefined) pairs.push([row.title, meant]);
  }
  return gather(pairs);
}

/** What a text means for training: one concept, or none where it is no skill or means many things about equally. */
export function clearMeaning(text: WorldText): string | null {
  const known = [...text.meant].sort((a, b) => b[1] - a[1]);
  const all = known.reduce((sum, [, count]) => sum + count, 0);
  const [first] = known;
  return first === undefined || first[1] < all / 2 || (known.length > 3 && first[1] < all * 0.8) ? null : first[0];
}
