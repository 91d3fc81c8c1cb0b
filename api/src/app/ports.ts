import type { SearchEngine } from "@tuttu/search";
import type { LinkingPort } from "../linking/index.ts";

/** Machines that services use and do not own: opened once, changed whole, closed with the app. */
export interface Ports {
  /** Linking over the current release of the taxonomy. */
  readonly linking: () => Promise<LinkingPort>;
  readonly engine: () => Promise<SearchEngine>;
  close(): Promise<void>;
}
