import type { Store } from "../../database/index.ts";
import type { Actor } from "../../scope/index.ts";
import { identify } from "./identify.ts";
import { chosenProgramme, endedCookie, programmeChoiceCookie, sessionCookie, tokenOf } from "./session-cookie.ts";

/** What the session routes need to know of cookies and addresses. */
export interface SessionSettings {
  readonly baseUrl: string;
  readonly cookieFor: (token: string) => string;
  readonly endedCookie: string;
  readonly programmeCookieFor: (programmeId: string) => string;
  readonly actorOfToken: (token: string, programmeId?: string) => Promise<Actor>;
  /** `programmeId` overrules the one that the request chose. */
  readonly actorOf: (request: Request, programmeId?: string) => Promise<Actor>;
}

interface Parts {
  readonly store: Store;
  readonly secret: string;
  readonly baseUrl: string;
  readonly clock: () => Date;
}

export function sessionSettings({ store, secret, baseUrl, clock }: Parts): SessionSettings {
  const ground = { db: store.reader, work: store.work, clock };
  return {
    baseUrl,
    cookieFor: (token) => sessionCookie(token, secret, baseUrl),
    endedCookie: endedCookie(baseUrl),
    programmeCookieFor: (programmeId) => programmeChoiceCookie(programmeId, baseUrl),
    actorOfToken: (token, programmeId) => identify(ground, token, { programmeId }),
    actorOf: (request, programmeId) => {
      const cookies = request.headers.get("cookie");
      const wishes = {
        programmeId: programmeId ?? chosenProgramme(cookies),
        reason: request.headers.get("tuttu-reason") ?? undefined,
      };
      return identify(ground, tokenOf(cookies, secret, baseUrl), wishes);
    },
  };
}
