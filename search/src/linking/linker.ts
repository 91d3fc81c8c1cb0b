import type { Taxonomy } from "../taxonomy/taxonomy.ts";
import { skillKind, titleKind } from "./kind-of.ts";
import { exactLinks, linksOf, manyLinksOf, type ReadyWeights, readyWeights } from "./links-of.ts";
import { labelKey } from "./normalise/index.ts";
import { wholeHits } from "./rank/label-features.ts";
import type { PoolOptions } from "./rank/ranker.ts";
import { makeRankers } from "./rankers.ts";
import { comparedLinks, compareTitles, makeTitleCorpus } from "./titles/similar.ts";
import { readTitle } from "./titles/strip.ts";
import { isVague, vagueShare } from "./titles/vague.ts";
import type { Link, Linker, LinkerOptions, LinkHints, TitleHints } from "./types.ts";
import { linkerVersion } from "./version.ts";
import { linkingWeights } from "./weights/linking-weights.ts";
import type { TextKind } from "./weights/weights.ts";

const limitDefault = 20;

/** Letters of a name or title, and of a sentence, that are read; what is longer is no name. */
const lettersMost = 300;
const sentenceLettersMost = 2000;

/** How a pool is asked for, from the hints of a caller. */
const asked = (hints: LinkHints): PoolOptions => ({
  ...(hints.language === undefined ? {} : { language: hints.language }),
  ...(hints.context === undefined ? {} : { context: hints.context }),
});

/** Skills that some occupations ask for. */
function skillsOf(taxonomy: Taxonomy, occupations: readonly number[] | undefined): ReadonlySet<number> | null {
  if (occupations === undefined || occupations.length === 0) return null;
  return new Set(
    occupations.flatMap((number) => [...(taxonomy.essential[number] ?? []), ...(taxonomy.optional[number] ?? [])]),
  );
}

/**
 * Builds a linker for one taxonomy. With `light` only what importing needs: names of skills and titles.
 * @example buildLinker(taxonomy).skill("budjettien hallinta", { language: "fi" })[0]?.id
 */
export function buildLinker(taxonomy: Taxonomy, options: LinkerOptions = {}): Linker {
  const { skills, occupations, skillWindows, space } = makeRankers(taxonomy, options);
  const light = options.light === true;
  const ready = new Map<TextKind, ReadyWeights>();
  const weights = (kind: TextKind): ReadyWeights => {
    const before = ready.get(kind) ?? readyWeights((options.weights ?? linkingWeights)[kind]);
    ready.set(kind, before);
    return before;
  };
  const skill = (typed: string, hints: LinkHints = {}): Link[] => {
    const limit = hints.limit ?? limitDefault;
    const text = typed.slice(0, lettersMost);
    const near = skillsOf(taxonomy, hints.occupations);
    const kind = skillKind(light, hints);
    const hits = kind === "span" ? null : wholeHits(skills.index, labelKey(text));
    if (light && hits !== null && hits.size > 0) return exactLinks(skills.ids, hits, near).slice(0, limit);
    return linksOf(skills.pool(text, asked(hints)), weights(kind), limit, { near, equal: hits });
  };
  const title = (typed: string, hints: TitleHints = {}): Link[] => {
    const kind = hints.kind ?? "held";
    const limit = hints.limit ?? limitDefault;
    const text = typed.slice(0, lettersMost);
    const clean = kind === "classified" ? text : readTitle(text).linkable;
    const pool = occupations.pool(clean, asked(hints));
    const links = linksOf(pool, weights(titleKind(light, kind)), limit, { near: null, equal: null });
    if (kind === "classified" || !isVague(clean, hints.language)) return links;
    return links.map((link) => ({ ...link, confidence: Math.round(link.confidence * vagueShare * 1e6) / 1e6 }));
  };
  const sentence = (typed: string, hints: LinkHints = {}): Link[] => {
    const pool = skills.pool(typed.slice(0, sentenceLettersMost), { ...asked(hints), sentence: true });
    const links = manyLinksOf(pool, weights(light ? "listed" : "sentence"), hints.limit ?? limitDefault);
    return links.map((link) => {
      const span = skillWindows?.spanOf(link.concept);
      return span === undefined ? link : { ...link, span: { start: span.start, end: span.end } };
    });
  };
  return {
    taxonomyVersion: taxonomy.version,
    version: linkerVersion,
    skill,
    title,
    sentence,
    titleCorpus: (titles, language) => {
      const hints: TitleHints = {
        ...(language === undefined ? {} : { language }),
        kind: "posted",
        limit: comparedLinks,
      };
      return makeTitleCorpus({ taxonomy, space, link: (text) => title(text, hints) }, titles);
    },
    similarTitles: (text, corpus, limit = 500) => compareTitles(text, corpus, limit),
  };
}
