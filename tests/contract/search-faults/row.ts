import type { SearchServer } from "../../fixtures/search-server/serve.ts";

/** What is meant to happen to a house whose server behaves so. */
export interface Row {
  readonly name: string;
  /** Who answers after a few questions: the house's own index, or still the server, whose lies cost a shorter page. */
  readonly answering: "embedded" | "meilisearch";
  /** How much later the house notices. */
  readonly afterMs?: number;
  /** Spoils the server. */
  begin(server: SearchServer, ids: Strangers): void | Promise<void>;
}

/** People whom nobody of the programme may be shown, each of a kind. */
export interface Strangers {
  readonly erased: string;
  readonly withdrawn: string;
  readonly restricted: string;
  readonly foreign: string;
  /** Of the programme, in nobody's caseload. */
  readonly uncounselled: string;
  readonly unknown: string;
}
