export { fold } from "./fold.ts";
export { type Lexicon, lexiconSteps, makeLexicon, type Vocabulary } from "./lexicon.ts";
export { nameKey } from "./name-key.ts";
export { parseTyped, type Typed } from "./typed.ts";
export { type Chain, chainsOf, joined, plainText } from "./words.ts";
