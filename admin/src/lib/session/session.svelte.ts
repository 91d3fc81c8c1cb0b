import { onSignedOut } from "#lib/api/client.ts";
import { isProblem } from "#lib/api/problem.ts";
import { firstLocale, type Locale, locale, useLocale } from "#lib/messages/messages.svelte.ts";
import { goto } from "$app/navigation";
import { endSession, getSession, patchSession } from "./session-api.ts";
import type { Session } from "./session-shape.ts";

let current = $state.raw<Session | null>(null);
let known = $state(false);

/** Who is signed in; null for nobody. */
export const session = (): Session | null => current;
export const sessionKnown = (): boolean => known;

export const homeOf = (who: Session): string =>
  ({ staff: "/staff", employer: "/employer", candidate: "/me" })[who.desk];

/** Asks once at the start, and again after a sign-in, who this is; takes over the account's language. */
export async function loadSession(): Promise<Session | null> {
  try {
    current = await getSession();
    const kept = localStorage.getItem("tuttu.locale");
    if (!kept && current.locale !== locale()) await useLocale(current.locale);
  } catch (error) {
    if (!isProblem(error, 401)) throw error;
    current = null;
  } finally {
    known = true;
  }
  return current;
}

/** Shows a language and keeps it on this device; a signed-in person's account keeps it as well. */
export async function chooseLocale(next: Locale): Promise<void> {
  localStorage.setItem("tuttu.locale", next);
  await useLocale(next);
  if (current) await patchSession({ locale: next }).catch(() => undefined);
}

/** Moves the desk to another programme; every page is read anew. */
export async function chooseProgramme(programmeId: string): Promise<void> {
  if (current?.programme.id === programmeId) return;
  await patchSession({ programmeId });
  location.assign("/staff");
}

export async function signOut(): Promise<void> {
  await endSession().catch(() => undefined);
  current = null;
  await goto("/");
}

/** Called when the API says that nobody is signed in: back to the door, which leads here again afterwards. */
export function sendToDoor(): void {
  current = null;
  if (location.pathname !== "/") void goto(`/?to=${encodeURIComponent(location.pathname + location.search)}`);
}

onSignedOut(sendToDoor);

export const startLocale = (): Promise<void> => useLocale(firstLocale());
