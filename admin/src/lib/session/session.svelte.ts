import { onSignedOut } from "#lib/api/client.ts";
import { isProblem } from "#lib/api/problem.ts";
import { firstLocale, type Locale, locale, useLocale } from "#lib/messages/messages.svelte.ts";
import { goto } from "$app/navigation";
import { endSession, getSession, patchSession, type Session } from "./session-api.ts";

let current = $state.raw<Session | null>(null);
let offersLocale = $state(false);
/** On this device: that somebody has signed in here and not out again. The cookie itself cannot be seen. */
const hint = "tuttu.signedIn";

/** Pages that everybody may read: nobody is sent away from them, and who is signed in is not asked for. */
const atDoor = (): boolean =>
  location.pathname === "/" || /^\/(sign-in|invitation|join)(\/|$)/u.test(location.pathname);

function forget(): void {
  current = null;
  localStorage.removeItem(hint);
}

/** Who is signed in; null for nobody. */
export const session = (): Session | null => current;

/** Whether this session may do a thing; what it may not is not offered. */
export const may = (capability: string): boolean => current?.capabilities.includes(capability) ?? false;

/** The desk of a person; the door where something is still owed before a desk opens. */
export function homeOf(who: Session): string {
  if (who.owes) return "/";
  return { staff: "/staff", employer: "/employer", candidate: "/me", none: "/" }[who.desk];
}

/** Takes over who has just signed in, and the account's language where this device has chosen none. */
export async function takeSession(who: Session): Promise<void> {
  current = who;
  localStorage.setItem(hint, "1");
  const kept = localStorage.getItem("tuttu.locale");
  if (!kept && who.account.locale !== locale()) await useLocale(who.account.locale);
  offersLocale = kept !== null && who.owes === null && who.account.locale !== locale();
}

/** Whether this device was set to another language than the account's: the account may take it over. */
export const mayKeepLocale = (): boolean => offersLocale;

/** The account keeps the language that is shown here, or this device takes the account's. */
export async function settleLocale(keep: boolean): Promise<void> {
  offersLocale = false;
  await chooseLocale(keep ? locale() : (current?.account.locale ?? locale()));
}

/** Asks once at the start who this is; at the door only where this device has signed in before. */
export async function loadSession(): Promise<void> {
  if (atDoor() && !localStorage.getItem(hint)) return;
  try {
    await takeSession(await getSession());
    // Only who has just come through the door is asked about the language.
    offersLocale = false;
  } catch (error) {
    if (!isProblem(error, 401)) throw error;
    forget();
  }
}

/** Shows a language and keeps it on this device; a signed-in person's account keeps it as well. */
export async function chooseLocale(next: Locale): Promise<void> {
  localStorage.setItem("tuttu.locale", next);
  await useLocale(next);
  if (current) await patchSession({ locale: next }).catch(() => undefined);
}

/** Moves the desk to another programme; every page is read anew. */
export async function chooseProgramme(programmeId: string): Promise<void> {
  if (current?.programme?.id === programmeId) return;
  await patchSession({ programmeId });
  location.assign("/staff");
}

export async function signOut(): Promise<void> {
  await endHere();
  await goto("/");
}

/** Ends the session and stays on the page: another person goes on here. */
export async function endHere(): Promise<void> {
  await endSession().catch(() => undefined);
  forget();
}

/** Back to the door, which leads here again afterwards. */
export function sendToDoor(): void {
  if (!atDoor()) void goto(`/?to=${encodeURIComponent(location.pathname + location.search)}`, { replace: true });
}

/** Lets a person onto a desk or sends them where they belong; answers whether they may stay. */
export function mayStay(desk: Session["desk"]): boolean {
  if (!current) sendToDoor();
  else if (current.owes || current.desk !== desk) void goto(homeOf(current), { replace: true });
  else return true;
  return false;
}

onSignedOut(() => {
  forget();
  sendToDoor();
});

export const startLocale = (): Promise<void> => useLocale(firstLocale());
