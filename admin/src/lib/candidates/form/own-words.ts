import { t } from "#lib/messages/messages.svelte.ts";
import { session } from "#lib/session/session.svelte.ts";

/** Whether the person is at their own desk; what staff keep about people is no field there. */
export const isOwnDesk = (): boolean => session()?.desk === "candidate";

/** Words of the form that speak of the person, or at the person's own desk to them. */
export const formWords = (
  key:
    | "field.goalsHelp"
    | "field.nameHelp"
    | "field.payWishHelp"
    | "field.legalNameHelp"
    | "field.uiLocaleHelp"
    | "field.deeds"
    | "field.workModes"
    | "form.placesHelp"
    | "form.languageHelp"
    | "form.blockedHelp"
    | "candidate.helpOffers"
    | "candidate.helpWishes"
    | "candidate.wantsToWorkIn"
    | "candidate.wouldMove",
): string => t(isOwnDesk() ? `${key}Own` : key);
