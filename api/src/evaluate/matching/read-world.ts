import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A candidate of a world, as JSON Resume writes it, as far as matching reads it. */
export interface WorldCandidate {
  readonly id: string;
  readonly basics?: {
    readonly label?: string;
    readonly summary?: string;
    readonly location?: { readonly city?: string; readonly region?: string };
  };
  readonly work?: readonly { readonly position?: string; readonly startDate?: string; readonly endDate?: string }[];
  readonly skills?: readonly { readonly name?: string }[];
  readonly languages?: readonly { readonly language?: string; readonly fluency?: string }[];
  readonly preferences?: {
    readonly relocate?: boolean;
    readonly workModes?: readonly string[];
    readonly availableFrom?: string;
  };
  readonly meta?: { readonly language?: string };
}

/** An opening of a world, as schema.org JobPosting writes it, as far as matching reads it. */
export interface WorldOpening {
  readonly identifier: string;
  readonly title?: string;
  readonly description?: string;
  readonly inLanguage?: string;
  readonly jobStartDate?: string;
  readonly workMode?: string;
  readonly jobLocation?: { readonly address?: { readonly addressLocality?: string; readonly addressRegion?: string } };
  readonly skills?: readonly string[];
  readonly desirableSkills?: readonly string[];
  readonly languageRequirements?: readonly {
    readonly language?: string;
    readonly cefr?: string;
    readonly required?: boolean;
  }[];
}

/** Query id to graded ids (1..3). */
export type Grades = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface World {
  readonly candidates: readonly WorldCandidate[];
  readonly openings: readonly WorldOpening[];
  /** Null where the folder holds no answers. */
  readonly candidatesForOpening: Grades | null;
  readonly openingsForCandidate: Grades | null;
}

/** Lines of `name` or `name.gz`; null where the folder has neither. */
async function lines(folder: string, name: string): Promise<string[] | null> {
  const plain = join(folder, name);
  const packed = `${plain}.gz`;
  if (!existsSync(plain) && !existsSync(packed)) return null;
  const content = existsSync(plain) ? await readFile(plain) : gunzipSync(await readFile(packed));
  return content
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
}

async function records<T>(folder: string, name: string): Promise<T[] | null> {
  const all = await lines(folder, `${name}.jsonl`);
  return (
    all?.map((line, i) => {
      try {
        return JSON.parse(line) as T;
      } catch {
        throw new Error(`${name}.jsonl:${i + 1}: not JSON`);
      }
    }) ?? null
  );
}

async function grades(folder: string, name: string): Promise<Grades | null> {
  const all = await lines(folder, `qrels-${name}.tsv`);
  if (all === null) return null;
  const out = new Map<string, Map<string, number>>();
  for (const line of all) {
    const [query = "", id = "", grade = "0"] = line.split("\t");
    const graded = out.get(query) ?? new Map<string, number>();
    out.set(query, graded.set(id, Number(grade)));
  }
  return out;
}

/** Reads a world from a folder or from its `world/`; null where there is none. */
export async function readWorld(folder: string): Promise<World | null> {
  const inner = join(folder, "world");
  const place = existsSync(inner) ? inner : folder;
  const candidates = await records<WorldCandidate>(place, "candidates");
  const openings = await records<WorldOpening>(place, "openings");
  if (candidates === null || openings === null) return null;
  return {
    candidates,
    openings,
    candidatesForOpening: await grades(place, "candidates_for_opening"),
    openingsForCandidate: await grades(place, "openings_for_candidate"),
  };
}
