import type { LinkAnswer, LinkingPort, LinkRequest } from "../../linking/index.ts";
import { type TextLinker, type TextToLink, textKey } from "../../links/index.ts";

const keyOf = ({ kind, text, language = "" }: LinkRequest): string => `${kind} ${language} ${textKey(text)}`;

/** Linking for one import: every distinct text is linked once, for the dry run and the writing together. */
export class LinkMemory implements TextLinker {
  readonly linkerVersion: string;
  readonly taxonomyVersion: string;
  readonly #port: LinkingPort;
  readonly #answers = new Map<string, LinkAnswer>();
  /** One string for each concept: answers come from a thread, each with strings of its own. */
  readonly #ids = new Map<string, string>();

  constructor(port: LinkingPort) {
    this.#port = port;
    this.linkerVersion = port.linkerVersion;
    this.taxonomyVersion = port.taxonomyVersion;
  }

  /** Whether its answers are those that `port` would give. */
  fits({ linkerVersion, taxonomyVersion }: LinkingPort): boolean {
    return this.linkerVersion === linkerVersion && this.taxonomyVersion === taxonomyVersion;
  }

  async link(requests: readonly (TextToLink | LinkRequest)[]): Promise<LinkAnswer[]> {
    const missing = new Map<string, LinkRequest>();
    for (const request of requests) {
      const key = keyOf(request);
      if (!this.#answers.has(key)) missing.set(key, request);
    }
    if (missing.size > 0) {
      const answers = await this.#port.link([...missing.values()]);
      for (const [at, key] of [...missing.keys()].entries()) {
        const answer = answers[at];
        if (answer !== undefined) this.#answers.set(key, this.#compact(answer));
      }
    }
    return requests.map((request) => this.#answers.get(keyOf(request)) ?? { state: "unlinked", options: [] });
  }

  #compact({ state, options }: LinkAnswer): LinkAnswer {
    return { state, options: options.map((option) => ({ ...option, conceptId: this.#known(option.conceptId) })) };
  }

  #known(id: string): string {
    const known = this.#ids.get(id);
    if (known === undefined) this.#ids.set(id, id);
    return known ?? id;
  }
}
