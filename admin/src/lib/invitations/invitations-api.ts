import { type Api, api, ask, once } from "#lib/api/client.ts";
import type { paths } from "#lib/api/schema.d.ts";

export type Invitation = Api["Invitation"];
export type InvitationPage = Api["InvitationPage"];
export type InvitationQuery = NonNullable<paths["/invitations"]["get"]["parameters"]["query"]>;
export type Preview = Api["InvitationPreview"];
export type SheetKind = Api["InvitationSheet"]["kind"];

export const listInvitations = (query: InvitationQuery, signal: AbortSignal): Promise<InvitationPage> =>
  ask(api.GET("/invitations", { params: { query }, signal }));

export const inviteCandidate = (body: Api["InviteCandidate"], key: string): Promise<Invitation> =>
  ask(api.POST("/invitations/candidates", { params: { header: once(key) }, body }));

export const inviteOrganisation = (body: Api["InviteOrganisation"], key: string): Promise<Invitation> =>
  ask(api.POST("/invitations/organisations", { params: { header: once(key) }, body }));

export const inviteMember = (body: Api["InviteMember"], key: string): Promise<Invitation> =>
  ask(api.POST("/invitations/members", { params: { header: once(key) }, body }));

export const resendInvitation = ({ id }: Invitation): Promise<Invitation> =>
  ask(api.POST("/invitations/{id}/resend", { params: { path: { id }, header: once() } }));

export const revokeInvitation = ({ id }: Invitation): Promise<Invitation> =>
  ask(api.POST("/invitations/{id}/revoke", { params: { path: { id }, header: once() } }));

export const previewInvitations = (kind: SheetKind, csv: string): Promise<Preview> =>
  ask(api.POST("/invitations/preview", { body: { kind, csv } }));

/** Sends to the new people of the table, if there are as many as the preview told. */
export const sendInvitations = (body: Api["ConfirmInvitations"], key: string): Promise<Api["InvitationsSent"]> =>
  ask(api.POST("/invitations/batch", { params: { header: once(key) }, body }));
