import { z } from "zod";
import { CalendarDate, Count, Instant, idOf, Share } from "./basics.ts";
import { TaxonomyState } from "./linking.ts";

const byState = z.record(z.string(), Count);

/**
 * What staff see first: the programme in numbers, and what waits for somebody. Each number is that of a list: the days
 * that it was counted by (`newSince`, `availableBy`, `closesBy`) are the values of that list's filters.
 */
export const Overview = z
  .strictObject({
    programme: z.strictObject({ id: idOf("programme"), name: z.string(), region: z.string() }),
    candidates: z.strictObject({
      total: Count,
      byState,
      newThisWeek: Count,
      availableNow: Count,
      newSince: CalendarDate,
      availableBy: CalendarDate,
    }),
    openings: z.strictObject({
      total: Count,
      byState,
      closingThisWeek: Count,
      withoutGoodMatch: Count,
      closesBy: CalendarDate,
    }),
    organisations: z.strictObject({ total: Count, byState, toVet: Count }),
    linking: z.strictObject({
      texts: Count,
      linked: Share,
      proposed: Share,
      unlinked: Share,
      waiting: z.strictObject({ skills: Count, occupations: Count }),
    }),
    imports: z.array(
      z.strictObject({
        id: idOf("importRun"),
        fileName: z.string(),
        state: z.string(),
        faulty: Count,
        createdAt: Instant,
      }),
    ),
    bestMatches: z
      .array(
        z.strictObject({
          candidateId: idOf("candidate"),
          candidateName: z.string(),
          openingId: idOf("opening"),
          openingTitle: z.string(),
          organisationName: z.string(),
          total: z.number(),
          sentence: z.string(),
        }),
      )
      .meta({
        description:
          "Best pairs of recently published openings, of different people and employers where there are such",
      }),
    taxonomy: TaxonomyState,
    search: z.strictObject({ engine: z.string(), documents: Count, waiting: Count, degraded: z.boolean() }),
  })
  .meta({ id: "Overview" });
export type Overview = z.infer<typeof Overview>;
