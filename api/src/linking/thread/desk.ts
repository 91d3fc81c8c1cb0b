import {
  buildLinker,
  buildSuggester,
  decide,
  type Link,
  type Linker,
  type Suggester,
  type Taxonomy,
} from "@tuttu/search";
import {
  keptConfidenceMin,
  keptOptionsMax,
  type LinkAnswer,
  type LinkOption,
  type LinkRequest,
  type SentenceLink,
} from "../service/linking-port.ts";
import { believedOfSmall, smallBelowSkills } from "./small-taxonomy.ts";

const option = ({ id, confidence, how }: Link): LinkOption => ({
  conceptId: id,
  confidence: Math.round(confidence * 1e4) / 1e4,
  how,
});

/**
 * Linker and suggester of one taxonomy, each built when it is first asked for. The light linker serves lists (names
 * and titles); the full one, with translation and meaning, serves running text.
 */
export class LinkingDesk {
  readonly #taxonomy: Taxonomy;
  readonly #isSmall: boolean;
  #light: Linker | undefined;
  #full: Linker | undefined;
  #suggester: Suggester | undefined;

  constructor(taxonomy: Taxonomy) {
    this.#taxonomy = taxonomy;
    this.#isSmall = taxonomy.skills.length < smallBelowSkills;
  }

  link(requests: readonly LinkRequest[]): LinkAnswer[] {
    this.#light ??= buildLinker(this.#taxonomy, { light: true });
    const linker = this.#light;
    return requests.map(({ kind, text, language, posted }) => {
      const hints = language === undefined ? {} : { language };
      const links =
        kind === "skill"
          ? linker.skill(text, hints)
          : linker.title(text, { ...hints, kind: posted === true ? "posted" : "held" });
      const kept = links.filter((link) => link.confidence >= keptConfidenceMin).slice(0, keptOptionsMax);
      const answer = { state: decide(links).state, options: kept.map(option) };
      return this.#isSmall ? believedOfSmall(answer, kind) : answer;
    });
  }

  sentence(text: string): SentenceLink[] {
    this.#full ??= buildLinker(this.#taxonomy);
    return this.#full.sentence(text).map((link) => ({
      ...option(link),
      span: link.span ? text.slice(link.span.start, link.span.end) : text,
    }));
  }

  get suggester(): Suggester {
    this.#suggester ??= buildSuggester(this.#taxonomy);
    return this.#suggester;
  }
}
