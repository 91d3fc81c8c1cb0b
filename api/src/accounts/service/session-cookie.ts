import { createHmac, timingSafeEqual } from "node:crypto";
import { longestLifeS } from "../domain/session-life.ts";
import { cookieNameFor } from "./open-auth.ts";

const programmeCookie = "tuttu-programme";

const sign = (secret: string, token: string): string => createHmac("sha256", secret).update(token).digest("base64");

function cookieIn(header: string | null, name: string): string | undefined {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
};

/** The session token of a `Cookie` header, where its signature is ours. As the sign-in library signs: `token.mac`. */
export function tokenOf(header: string | null, secret: string, baseUrl: string): string | undefined {
  const value = decoded(cookieIn(header, cookieNameFor(baseUrl)) ?? "");
  const at = value.lastIndexOf(".");
  if (at < 1) return undefined;
  const token = value.slice(0, at);
  const given = Buffer.from(value.slice(at + 1));
  const made = Buffer.from(sign(secret, token));
  return given.length === made.length && timingSafeEqual(given, made) ? token : undefined;
}

const attributes = (baseUrl: string): string =>
  `Path=/; HttpOnly; SameSite=Lax${baseUrl.startsWith("https:") ? "; Secure" : ""}`;

/** `Set-Cookie` of a session. */
export const sessionCookie = (token: string, secret: string, baseUrl: string): string =>
  `${cookieNameFor(baseUrl)}=${encodeURIComponent(`${token}.${sign(secret, token)}`)}; Max-Age=${longestLifeS}; ${attributes(baseUrl)}`;

export const endedCookie = (baseUrl: string): string => `${cookieNameFor(baseUrl)}=; Max-Age=0; ${attributes(baseUrl)}`;

/** Which of their programmes somebody works in. Not a secret: it only chooses among what the memberships allow. */
export const chosenProgramme = (header: string | null): string | undefined => cookieIn(header, programmeCookie);
export const programmeChoiceCookie = (programmeId: string, baseUrl: string): string =>
  `${programmeCookie}=${programmeId}; Max-Age=${longestLifeS}; ${attributes(baseUrl)}`;
