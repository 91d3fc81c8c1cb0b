import type { Locale } from "#lib/messages/messages.svelte.ts";

/** Who is signed in and what they stand before; made from the API's answer, the shape that pages rely on. */
export type Session = {
  account: { id: string; name: string; email: string; role: string };
  desk: "staff" | "employer" | "candidate";
  locale: Locale;
  programme: { id: string; name: string; place?: string | undefined };
  programmes: readonly { id: string; name: string }[];
  candidateId: string | null;
  organisationId: string | null;
};
