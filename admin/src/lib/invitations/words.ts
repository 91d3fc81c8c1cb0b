import { locales } from "#lib/messages/messages.svelte.ts";
import type { Invitation } from "./invitations-api.ts";

/** Names of languages stand in their own language, so that whoever reads only that one finds it. */
const ownNames = { en: "English", fi: "Suomi", sv: "Svenska" } as const;
export const languageChoices = locales.map((value) => ({ value, label: ownNames[value] }));

/** How a state of an invitation is coloured. */
export const standingTone = (state: Invitation["state"]): string =>
  ({ sent: "", accepted: "is-on", expired: "is-near", revoked: "is-late" })[state];
