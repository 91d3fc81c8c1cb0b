import { type Api, api, ask } from "#lib/api/client.ts";

/** Who is signed in, what they stand before and what they still owe (a second factor, a membership). */
export type Session = Api["Me"];

/** Who is signed in; refuses with 401 where nobody is. */
export const getSession = (): Promise<Session> => ask(api.GET("/me"));
export const patchSession = (body: Api["MeChange"]): Promise<Session> => ask(api.PATCH("/me", { body }));
export const signInByPassword = (email: string, password: string): Promise<Session> =>
  ask(api.POST("/session/sign-in", { body: { email, password } }));
/** Mails a link that signs in once; the answer is the same for every address. */
export const askForLink = (email: string): Promise<unknown> => ask(api.POST("/session/link", { body: { email } }));
export const redeemLink = (token: string): Promise<Session> => ask(api.POST("/session/redeem", { body: { token } }));
/** A new secret for the authenticator, told once. */
export const enrolSecondFactor = (): Promise<Api["SecondFactorEnrolment"]> =>
  ask(api.POST("/session/second-factor/enrol"));
/** Proves six digits or a backup code. */
export const proveCode = (code: string): Promise<Session> =>
  ask(api.POST("/session/second-factor", { body: { code } }));
/** The new password is kept; every other session of this account ends. */
export const changePassword = (currentPassword: string, newPassword: string): Promise<unknown> =>
  ask(api.POST("/session/password", { body: { currentPassword, newPassword } }));
export const endEverySession = (): Promise<unknown> => ask(api.POST("/session/sign-out-everywhere"));
export const endSession = (): Promise<unknown> => ask(api.POST("/session/sign-out"));
