export { wordFor } from "./domain/facet-labels.ts";
export { searchedFor, wordsOf } from "./domain/typed-words.ts";
export { vocabularyOf } from "./domain/vocabulary.ts";
export { findAll, findFirst, findPage, type Question } from "./service/find-page.ts";
export { forgetLost } from "./service/forget-lost.ts";
export { type FacetSpec, showFacets } from "./service/show-facets.ts";
