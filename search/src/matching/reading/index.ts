export { type LanguageLevel, readLanguageLevel } from "./language-level.ts";
export { readLanguageName } from "./language-names.ts";
export { nearest } from "./nearest.ts";
export { cutPieces } from "./pieces.ts";
export { finnishMunicipalities, finnishRegions, readRegion, regionName, regionOf } from "./places.ts";
export { canonicalRegion, nearPlace, regionIn } from "./told-place.ts";
