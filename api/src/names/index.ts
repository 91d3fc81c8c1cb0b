export { nameKey, namePatterns } from "./name-key.ts";
