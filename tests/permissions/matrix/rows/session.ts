import type { Row, Rows } from "../matrix.ts";
import { everybody, signedIn } from "./patterns.ts";

/** Two of the actors share a session. */
const again: Pick<Row, "before"> = { before: (world) => world.restoreSessions() };

export const sessionRows: Rows = {
  signIn: { body: () => ({ email: "nobody@example.org", password: "not a password" }), cells: everybody(401) },
  requestSignInLink: { body: () => ({ email: "nobody@example.org" }), cells: everybody(202) },
  redeemSignInLink: { body: () => ({ token: "t".repeat(43) }), cells: everybody(410) },
  enrolSecondFactor: { cells: signedIn(200) },
  proveSecondFactor: { body: () => ({ code: "000000" }), cells: signedIn(401) },
  changePassword: { body: () => ({ currentPassword: "x", newPassword: "short" }), cells: signedIn(422) },
  getMe: { cells: signedIn(200) },
  changeMe: { body: () => ({ locale: "sv" }), cells: signedIn(200) },
  signOut: { ...again, cells: everybody(204) },
  signOutEverywhere: { ...again, cells: signedIn(204) },
};
