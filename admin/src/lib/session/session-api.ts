import { api, ask } from "#lib/api/client.ts";
import { problemFrom } from "#lib/api/problem.ts";
import { type Locale, locale } from "#lib/messages/messages.svelte.ts";
import type { Session } from "./session-shape.ts";

/** Who is signed in; refuses with 401 where nobody is. */
export async function getSession(): Promise<Session> {
  return (await ask(api.GET("/session"))) as unknown as Session;
}

export async function patchSession(change: { locale?: Locale; programmeId?: string }): Promise<void> {
  await ask(api.PATCH("/session", { body: change as never }));
}

/** The doors of signing in are the auth library's own and stand outside the document. */
async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(`/api/auth/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": locale() },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemFrom(response.status, answer);
  return answer as T;
}

/** Signs in by password; answers whether a code from the authenticator is asked for next. */
export async function signInByPassword(email: string, password: string): Promise<"signedIn" | "codeAsked"> {
  const answer = await post<{ twoFactorRedirect?: boolean } | null>("sign-in/email", { email, password });
  return answer?.twoFactorRedirect ? "codeAsked" : "signedIn";
}

export const verifyCode = (code: string): Promise<unknown> => post("two-factor/verify-totp", { code });
export const verifyBackupCode = (code: string): Promise<unknown> => post("two-factor/verify-backup-code", { code });
export const askForLink = (email: string, to: string): Promise<unknown> =>
  post("sign-in/magic-link", { email, callbackURL: to });
export const endSession = (): Promise<unknown> => post("sign-out", {});
