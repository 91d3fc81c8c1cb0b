import type { CandidateFacts, Linker, OpeningFacts } from "@tuttu/search";
import type { Progress } from "./rank-world.ts";
import type { World } from "./read-world.ts";
import { candidateFactsOf, openingFactsOf } from "./world-facts.ts";
import { WorldLinks } from "./world-links.ts";

export interface FactsOfWorld {
  readonly candidates: readonly { readonly id: string; readonly facts: CandidateFacts; readonly text: string }[];
  readonly openings: readonly { readonly id: string; readonly facts: OpeningFacts; readonly text: string }[];
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

async function each<Raw, Out>(
  step: string,
  all: readonly Raw[],
  make: (raw: Raw) => Out,
  onProgress: Progress,
): Promise<Out[]> {
  const out: Out[] = [];
  for (const [done, raw] of all.entries()) {
    out.push(make(raw));
    if (done % 50 === 0) {
      onProgress(step, done, all.length);
      await breathe();
    }
  }
  onProgress(step, all.length, all.length);
  return out;
}

const joined = (texts: readonly (string | undefined)[]): string => texts.filter((text) => text !== undefined).join(" ");

/** Turns all records of a world into facts; a text that comes again is linked once. */
export async function linkWorld(world: World, linker: Linker, onProgress: Progress): Promise<FactsOfWorld> {
  const links = new WorldLinks(linker);
  return {
    candidates: await each(
      "linking candidates",
      world.candidates,
      (raw) => ({
        id: raw.id,
        facts: candidateFactsOf(raw, links),
        text: joined([
          raw.basics?.label,
          raw.basics?.summary,
          ...(raw.work ?? []).map((job) => job.position),
          ...(raw.skills ?? []).map((skill) => skill.name),
        ]),
      }),
      onProgress,
    ),
    openings: await each(
      "linking openings",
      world.openings,
      (raw) => ({
        id: raw.identifier,
        facts: openingFactsOf(raw, links),
        text: joined([raw.title, raw.description, ...(raw.skills ?? []), ...(raw.desirableSkills ?? [])]),
      }),
      onProgress,
    ),
  };
}
