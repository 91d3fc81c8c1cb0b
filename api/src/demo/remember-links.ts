import type { TextLinker } from "../links/index.ts";

/**
 * A linker that asks `linker` once for each text. Asked before a transaction for everything that the transaction will
 * ask, it then answers at once.
 */
export function rememberLinks(linker: TextLinker): TextLinker {
  const links = new Map<string, Awaited<ReturnType<TextLinker["link"]>>[number]>();
  const { linkerVersion, taxonomyVersion } = linker;
  return {
    linkerVersion,
    taxonomyVersion,
    async link(requests) {
      const keyOf = ({ kind, language, text }: (typeof requests)[number]) => `${kind} ${language} ${text}`;
      const missing = requests.filter((request) => !links.has(keyOf(request)));
      const answers = missing.length > 0 ? await linker.link(missing) : [];
      for (const [at, answer] of answers.entries()) {
        const request = missing[at];
        if (request) links.set(keyOf(request), answer);
      }
      return requests.flatMap((request) => links.get(keyOf(request)) ?? []);
    },
  };
}
