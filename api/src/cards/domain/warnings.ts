import type { cardWarnings } from "@tuttu/schema";
import type { Shown } from "./coarsen.ts";
import type { Traits } from "./traits.ts";

/** Something of a person that few others in the programme share; `value` names it by its code or day. */
export interface Rarity {
  readonly field: (typeof cardWarnings)[number];
  readonly value: string;
}

/**
 * What a card tells less finely than the person said it, since fewer than five share it, and what could be said more
 * widely. @param hasRegionMates whether enough people live in the region, so that it fell for the trade
 */
export function raritiesOf(traits: Traits, shown: Shown, hasRegionMates: boolean): Rarity[] {
  const found: Rarity[] = [];
  if (traits.region !== "" && shown.region === null) {
    found.push({ field: hasRegionMates ? "region_trade" : "region", value: traits.region });
  }
  if (traits.start !== null && shown.start?.precision !== "day") found.push({ field: "start", value: traits.start });
  traits.occupations.forEach(({ concept, band }, at) => {
    const told = shown.occupations[at];
    if (told?.as?.concept !== concept) found.push({ field: "occupation", value: concept });
    if (told?.as && band !== null && told.band !== band) found.push({ field: "experience", value: band });
  });
  traits.languages.forEach(({ language, level }, at) => {
    const told = shown.languages[at];
    if (told === null || told === undefined || told.level !== level) found.push({ field: "language", value: language });
  });
  const seen = new Set<string>();
  return found.filter(({ field, value }) => !seen.has(`${field} ${value}`) && seen.add(`${field} ${value}`));
}
