import { nearest } from "./nearest.ts";
import { finnishMunicipalities, finnishRegions, readRegion, regionName, regionOf } from "./places.ts";

const names: readonly string[] = [
  ...new Set([
    ...finnishMunicipalities.flatMap(({ name, otherName }) => (otherName === "" ? [name] : [name, otherName])),
    ...finnishRegions.flatMap((region) => [region, regionName(region, "en"), regionName(region, "sv")]),
  ]),
];

const regionNamed = (name: string): string | null => regionOf(name) ?? readRegion(name);

/** Region of a place as people write it: "Turku", "Nyland", "Turku, Finland"; null where no word of it is known. */
export const regionIn = (text: string): string | null => {
  const parts = text.split(/[,/()]/).map((part) => part.trim());
  return regionNamed(text) ?? parts.map(regionNamed).find((region) => region !== null) ?? null;
};

/** The municipality or region that somebody may have meant by a word that is neither. */
export const nearPlace = (text: string): string | undefined => nearest(text.normalize("NFC").trim(), names);

/** The region that is meant where somebody wrote a region, a municipality, or both; the Finnish name where it is known. */
export const canonicalRegion = (region: string, municipality: string): string =>
  readRegion(region) ?? regionIn(municipality) ?? region;
