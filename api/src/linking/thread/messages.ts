import type { Suggestion, SuggestOptions, TaxonomySource } from "@tuttu/search";
import type { LinkAnswer, LinkRequest, SentenceLink } from "../service/linking-port.ts";

/** What the thread is started with. */
export interface ThreadData {
  readonly source: TaxonomySource;
}

/** Questions and answers between the main thread and the linking thread; `call` joins the two. */
export type Question =
  | { readonly call: number; readonly ask: "link"; readonly requests: readonly LinkRequest[] }
  | { readonly call: number; readonly ask: "sentence"; readonly text: string }
  | { readonly call: number; readonly ask: "suggest"; readonly prefix: string; readonly options: SuggestOptions };

export type Reply =
  | { readonly call: number; readonly ok: true; readonly value: LinkAnswer[] | SentenceLink[] | Suggestion[] }
  | { readonly call: number; readonly ok: false; readonly message: string };
