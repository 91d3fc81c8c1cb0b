import { type ClosingReason, OpeningInput, type OpeningState } from "@tuttu/schema";
import type { OpeningData } from "./demo-data.ts";
import { dateIn, morningAgo } from "./demo-dates.ts";

export interface DemoOpening {
  /** Stable name within its programme, e.g. "supply-planner". */
  readonly key: string;
  /** Key of the organisation that offers it. */
  readonly organisation: string;
  readonly state: OpeningState;
  readonly closingReason: ClosingReason | null;
  /** RFC 3339, null for an opening that was never published. */
  readonly publishedAt: string | null;
  /** What the employer would have written; the organisation's id is still to be put in. */
  readonly input: Omit<OpeningInput, "organisationId">;
}

const Input = OpeningInput.omit({ organisationId: true });

/** The opening on the day of the first start. Throws where the data break the contract. */
export function demoOpening(opening: OpeningData, now: Date): DemoOpening {
  const { key, organisation, state, closingReason, publishedDaysAgo, closesInDays, startsInDays, ...rest } = opening;
  return {
    key,
    organisation,
    state,
    closingReason,
    publishedAt: publishedDaysAgo === null ? null : morningAgo(now, publishedDaysAgo),
    input: Input.parse({
      ...rest,
      startsOn: startsInDays === null ? null : dateIn(now, startsInDays),
      closesOn: dateIn(now, closesInDays),
      externalRef: `demo:${key}`,
    }),
  };
}
