export { languageName } from "./language-name.ts";
export { nameKey, namePatterns } from "./name-key.ts";
