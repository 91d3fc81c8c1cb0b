export { type LanguageLevel, readLanguageLevel } from "./language-level.ts";
export { readLanguageName } from "./language-names.ts";
export { cutPieces } from "./pieces.ts";
export { canonicalRegion, finnishMunicipalities, finnishRegions, readRegion, regionName, regionOf } from "./places.ts";
