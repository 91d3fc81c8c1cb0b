import Briefcase from "@lucide/svelte/icons/briefcase";
import IdCard from "@lucide/svelte/icons/id-card";
import Sun from "@lucide/svelte/icons/sun";
import UserRound from "@lucide/svelte/icons/user-round";
import type { MessageKey } from "#lib/messages/messages.svelte.ts";

/** The areas of a person's own desk, in the order of the bar. */
export const myAreas: readonly { href: string; label: MessageKey; icon: typeof Sun }[] = [
  { href: "/me", label: "me.today", icon: Sun },
  { href: "/me/openings", label: "area.openingsShort", icon: Briefcase },
  { href: "/me/profile", label: "me.profile", icon: UserRound },
  { href: "/me/card", label: "me.card", icon: IdCard },
];

/** Whether an address belongs to an area; what lies below an area belongs to it, but for the first page. */
export const isWithin = (href: string, pathname: string): boolean =>
  pathname === href || (href !== "/me" && pathname.startsWith(`${href}/`));
