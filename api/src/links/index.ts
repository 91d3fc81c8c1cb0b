export { linksByText, type WrittenText } from "./domain/choose-links.ts";
export {
  decidedLink,
  proposalsShownMax,
  storedProposals,
  textKey,
} from "./domain/link-values.ts";
export { type LabelOf, shownLink } from "./domain/shown-link.ts";
export { knowsConcept } from "./service/knows-concept.ts";
export { LinkedTexts, type LinkKind, linkTexts, type TextLinker, type TextToLink } from "./service/link-texts.ts";
