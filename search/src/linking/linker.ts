import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import { noneMass, softmax } from "./confidence.ts";
import { howOf } from "./how.ts";
import { conceptIndex } from "./labels/concept-index.ts";
import { fuse, ranked } from "./rank/fuse.ts";
import { occupationPriors, skillPriors } from "./rank/priors.ts";
import { type Pool, type PoolOptions, Ranker } from "./rank/ranker.ts";
import { compareTitles, makeTitleCorpus } from "./titles/similar.ts";
import { readTitle } from "./titles/strip.ts";
import type { Link, Linker, LinkerOptions, LinkHints, TitleHints } from "./types.ts";
import { linkerVersion } from "./version.ts";
import { linkingWeights } from "./weights/linking-weights.ts";
import { type TextKind, weightRow } from "./weights/weights.ts";

const limitDefault = 20;

/** The links of a pool under the weights of a kind of text, best first. */
function linksOf(pool: Pool, kind: TextKind, limit: number): Link[] {
  const score = fuse(pool, weightRow(linkingWeights[kind]));
  const order = ranked(pool, score).slice(0, limit);
  const [best] = order;
  if (best === undefined) return [];
  const none = noneMass(pool, best);
  const p = softmax(score);
  return Array.from(order, (place) => {
    const concept = pool.concepts[place] as number;
    return {
      concept,
      id: pool.ids[concept] as string,
      confidence: Math.round((1 - none) * (p[place] as number) * 1e6) / 1e6,
      how: howOf(pool.rows, place),
    };
  });
}

/** How a pool is asked for, from the hints of a caller. */
const asked = (hints: LinkHints): PoolOptions => ({
  ...(hints.language === undefined ? {} : { language: hints.language }),
  ...(hints.context === undefined ? {} : { context: hints.context }),
});

/**
 * Builds a linker for one taxonomy. With `light` only what importing needs: names of skills and titles.
 * @example buildLinker(taxonomy).skill("budjettien hallinta", { language: "fi" })[0]?.id
 */
export function buildLinker(taxonomy: Taxonomy, options: LinkerOptions = {}): Linker {
  const skills = new Ranker(conceptIndex(taxonomy.skills, skillPriors(taxonomy)), []);
  const occupations = new Ranker(conceptIndex(taxonomy.occupations, occupationPriors(taxonomy)), []);
  const light = options.light === true;
  const skill = (text: string, hints: LinkHints = {}): Link[] => {
    const kind: TextKind = light ? "listed" : hints.context === undefined ? "name" : "span";
    return linksOf(skills.pool(text, asked(hints)), kind, hints.limit ?? limitDefault);
  };
  const title = (text: string, hints: TitleHints = {}): Link[] => {
    const kind = hints.kind ?? "posted";
    const clean = kind === "classified" ? text : readTitle(text).title;
    return linksOf(occupations.pool(clean, asked(hints)), kind, hints.limit ?? limitDefault);
  };
  const sentence = (text: string, hints: LinkHints = {}): Link[] =>
    linksOf(skills.pool(text, { ...asked(hints), sentence: true }), "sentence", hints.limit ?? limitDefault);
  return {
    taxonomyVersion: taxonomy.version,
    version: linkerVersion,
    skill,
    title,
    sentence,
    titleCorpus: (titles, language) =>
      makeTitleCorpus(taxonomy, titles, (text) =>
        title(text, { ...(language === undefined ? {} : { language }), kind: "held", limit: 5 }),
      ),
    similarTitles: (text, corpus, limit = 500) => compareTitles(text, corpus, limit),
  };
}
