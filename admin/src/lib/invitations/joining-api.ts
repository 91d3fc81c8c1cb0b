import { type Api, api, ask } from "#lib/api/client.ts";

export type Offer = Api["InvitationOffer"];
export type OpenProgramme = Api["OpenProgramme"];

/** What an invitation offers; looking changes nothing. */
export const lookAtInvitation = (token: string): Promise<Offer> =>
  ask(api.POST("/invitations/look", { body: { token } }));

export const acceptInvitation = (body: Api["AcceptInvitation"]): Promise<Api["Me"]> =>
  ask(api.POST("/invitations/redeem", { body }));

/** Mails a new link to the same address; the answer is the same for every token. */
export const renewInvitation = (token: string): Promise<unknown> =>
  ask(api.POST("/invitations/renew", { body: { token } }));

export const getOpenProgramme = (id: string, signal: AbortSignal): Promise<OpenProgramme> =>
  ask(api.GET("/registrations/{id}", { params: { path: { id } }, signal }));

/** Mails a way in; the answer is the same for every address. */
export const register = (body: Api["Registration"]): Promise<unknown> => ask(api.POST("/registrations", { body }));
