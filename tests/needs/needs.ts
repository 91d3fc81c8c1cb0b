import { describe } from "vitest";

/** What a suite may need from the machine. A need named in `TUTTU_REQUIRE` (comma separated) may not be absent. */
export type Need = "browser" | "postgres" | "meilisearch" | "shared-data";

/** Why a suite is skipped, told to the reporter. `absent` says what is missing and what to do about it. */
export type Absence = { need: Need; absent: string };

declare module "vitest" {
  interface TaskMeta {
    absence?: Absence;
  }
}

/**
 * A `describe` whose tests need something of the machine. With `absent` undefined it is an ordinary `describe`;
 * with a sentence, its tests are skipped and the reporter prints that sentence once, with their number.
 * @example describeNeeding("browser", browserAbsent(), "the opening page", () => { … });
 */
export const describeNeeding = (need: Need, absent: string | undefined, name: string, body: () => void): void => {
  describe(name, absent === undefined ? {} : { skip: true, meta: { absence: { need, absent } } }, body);
};
