import { decide, type Linker } from "@tuttu/search";
import { hasTruth, worldSkills } from "./world-texts.ts";

interface AutomaticLinks {
  readonly task: "automatic_links";
  /** Times that a skill is named in the world. */
  readonly queries: number;
  readonly metrics: {
    /** Share of right ones among the links that an import makes without asking. */
    readonly right: number;
    /** Share of all mentions that are linked so. */
    readonly share: number;
    /** Of the mentions left open that mean a concept: share whose concept is among the three that a person is shown. */
    readonly shown: number;
  };
}

const bare = (id: string): string => id.slice(id.indexOf("_") + 1);

/** What an import does of itself with the skill texts of a world, against what they mean; null without answers. */
export async function evaluateAutomaticLinks(folder: string, linker: Linker): Promise<AutomaticLinks | null> {
  if (!hasTruth(folder)) return null;
  const sum = { mentions: 0, linked: 0, right: 0, open: 0, shown: 0 };
  for (const { text, meant } of await worldSkills(folder)) {
    const { state, best } = decide(linker.skill(text, { limit: 3 }));
    const count = [...meant.values()].reduce((a, b) => a + b, 0);
    const hits = best.map(({ id }) => meant.get(bare(id)) ?? 0);
    sum.mentions += count;
    if (state === "linked") {
      sum.linked += count;
      sum.right += hits[0] ?? 0;
    } else {
      sum.open += count - (meant.get(null) ?? 0);
      sum.shown += state === "proposed" ? hits.reduce((a, b) => a + b, 0) : 0;
    }
  }
  const of = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    task: "automatic_links",
    queries: sum.mentions,
    metrics: { right: of(sum.right, sum.linked), share: of(sum.linked, sum.mentions), shown: of(sum.shown, sum.open) },
  };
}
