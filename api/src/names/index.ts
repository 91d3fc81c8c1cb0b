export { languageName } from "./language-name.ts";
export { nameKey, namePatterns } from "./name-key.ts";
export { placeKey } from "./place-key.ts";
