import type { PlaceQuery, PlaceReading } from "@tuttu/schema";
import { canonicalRegion, nearPlace, regionIn, regionName } from "@tuttu/search";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";

/** What matching makes of a municipality and a region as they are written, and what a likely slip may mean. */
export function readPlace(
  { locale }: Context,
  { municipality, region }: z.infer<typeof PlaceQuery>,
): z.infer<typeof PlaceReading> {
  const isKnown = regionIn(municipality) !== null;
  return {
    isKnown,
    near: isKnown ? null : (nearPlace(municipality) ?? null),
    region: regionName(canonicalRegion(region, municipality), locale),
  };
}
