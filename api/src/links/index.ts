export { linksByText, type WrittenText } from "./domain/choose-links.ts";
export { narrowerSkills, occupationForSearch, skillForSearch } from "./domain/concept-facts.ts";
export {
  proposalsShownMax,
  textKey,
} from "./domain/link-values.ts";
export { type LabelOf, shownLink } from "./domain/shown-link.ts";
export { knowsConcept } from "./service/knows-concept.ts";
export {
  LinkedTexts,
  linkTexts,
  type TextLinker,
  type TextToLink,
} from "./service/link-texts.ts";
