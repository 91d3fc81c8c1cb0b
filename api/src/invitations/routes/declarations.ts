import { createRoute } from "@hono/zod-openapi";
import {
  ConfirmInvitations,
  Invitation,
  InvitationListQuery,
  InvitationPage,
  InvitationPreview,
  InvitationSheet,
  InvitationsSent,
  InviteCandidate,
  InviteMember,
  InviteOrganisation,
  idOf,
} from "@tuttu/schema";
import { z } from "zod";
import { body, createProblems, json, listProblems, may } from "../../http/index.ts";

const tags = ["invitations"];
const params = z.strictObject({ id: idOf("invitation") });
const sent = { 201: json(Invitation, "The invitation; its mail is on the way"), ...createProblems };
const moved = { 200: json(Invitation, "The invitation as it stands now"), ...createProblems };

export const listRoute = createRoute({
  method: "get",
  path: "/invitations",
  operationId: "listInvitations",
  tags,
  summary: "Invitations within your reach, newest first",
  ...may("invitation.read", { rate: "search" }),
  request: { query: InvitationListQuery },
  responses: { 200: json(InvitationPage, "One page"), ...listProblems },
});

export const inviteCandidateRoute = createRoute({
  method: "post",
  path: "/invitations/candidates",
  operationId: "inviteCandidate",
  tags,
  summary: "Invite a person to the profile that waits for them, or to a new one",
  ...may("invitation.candidate", { once: true }),
  request: { body: body(InviteCandidate) },
  responses: sent,
});

export const inviteOrganisationRoute = createRoute({
  method: "post",
  path: "/invitations/organisations",
  operationId: "inviteOrganisation",
  tags,
  summary: "Invite an employer by the person who acts for it first; a new one waits until they have come in",
  ...may("invitation.organisation", { once: true }),
  request: { body: body(InviteOrganisation) },
  responses: sent,
});

export const inviteMemberRoute = createRoute({
  method: "post",
  path: "/invitations/members",
  operationId: "inviteMember",
  tags,
  summary: "Invite a colleague to act for an organisation",
  ...may("invitation.member", { once: true }),
  request: { body: body(InviteMember) },
  responses: sent,
});

export const previewRoute = createRoute({
  method: "post",
  path: "/invitations/preview",
  operationId: "previewInvitations",
  tags,
  summary: "What inviting the people of a table would do, row by row; nothing is written",
  ...may("invitation.candidate", { rate: "import" }),
  request: { body: body(InvitationSheet) },
  responses: { 200: json(InvitationPreview, "Each row: new, known or faulty, and why"), ...createProblems },
});

export const confirmRoute = createRoute({
  method: "post",
  path: "/invitations/batch",
  operationId: "sendInvitations",
  tags,
  summary: "Invite the new people of a table, all or nobody",
  ...may("invitation.candidate", { once: true, rate: "import" }),
  request: { body: body(ConfirmInvitations) },
  responses: { 201: json(InvitationsSent, "How many are on the way"), ...createProblems },
});

export const revokeRoute = createRoute({
  method: "post",
  path: "/invitations/{id}/revoke",
  operationId: "revokeInvitation",
  tags,
  summary: "Take an invitation back; its link opens nothing any more",
  ...may("invitation.change", { once: true }),
  request: { params },
  responses: moved,
});

export const resendRoute = createRoute({
  method: "post",
  path: "/invitations/{id}/resend",
  operationId: "resendInvitation",
  tags,
  summary: "Mail a new link for seven more days; the one before opens nothing any more",
  ...may("invitation.change", { once: true }),
  request: { params },
  responses: moved,
});
