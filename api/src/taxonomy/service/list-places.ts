import type { PlaceList } from "@tuttu/schema";
import { finnishMunicipalities, finnishRegions, regionName } from "@tuttu/search";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";

/** The municipalities and regions that the house knows, regions in the viewer's language and in its order. */
export function listPlaces({ locale }: Context): z.infer<typeof PlaceList> {
  const label = (region: string) => regionName(region, locale);
  return {
    municipalities: finnishMunicipalities.map(({ region, ...names }) => ({ ...names, region: label(region) })),
    regions: finnishRegions.map(label).sort((a, b) => a.localeCompare(b, locale)),
  };
}
