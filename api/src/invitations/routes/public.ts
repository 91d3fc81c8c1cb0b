import { createRoute } from "@hono/zod-openapi";
import {
  AcceptInvitation,
  InvitationOffer,
  InvitationToken,
  idOf,
  Me,
  OpenProgramme,
  Registration,
} from "@tuttu/schema";
import { z } from "zod";
import { body, bodyRefusals, json, open, problems } from "../../http/index.ts";

const tags = ["joining"];

export const lookRoute = createRoute({
  method: "post",
  path: "/invitations/look",
  operationId: "lookAtInvitation",
  tags,
  summary: "What a mailed invitation offers; changes nothing",
  ...open(),
  request: { body: body(InvitationToken) },
  responses: { 200: json(InvitationOffer, "Who invites, as what"), ...problems("link-spent", ...bodyRefusals) },
});

export const acceptRoute = createRoute({
  method: "post",
  path: "/invitations/redeem",
  operationId: "acceptInvitation",
  tags,
  summary: "Accept an invitation with the token of its mail, once; who comes in is signed in",
  ...open(),
  request: { body: body(AcceptInvitation) },
  responses: { 200: json(Me, "Who is signed in"), ...problems("link-spent", "not-allowed-now", ...bodyRefusals) },
});

export const renewRoute = createRoute({
  method: "post",
  path: "/invitations/renew",
  operationId: "renewInvitation",
  tags,
  summary: "Have a new link mailed to the same address; the answer is the same for every token",
  ...open(),
  request: { body: body(InvitationToken) },
  responses: { 202: { description: "If the invitation waits, a mail is on its way" }, ...problems(...bodyRefusals) },
});

export const openProgrammeRoute = createRoute({
  method: "get",
  path: "/registrations/{id}",
  operationId: "getOpenProgramme",
  tags,
  summary: "A programme that people join by themselves",
  ...open(),
  request: { params: z.strictObject({ id: idOf("programme") }) },
  responses: { 200: json(OpenProgramme, "What everybody may know of it"), ...problems("not-found") },
});

export const registerRoute = createRoute({
  method: "post",
  path: "/registrations",
  operationId: "register",
  tags,
  summary: "Ask to join a programme; a link is mailed, and the answer is the same for everybody",
  ...open({ rate: "registration" }),
  request: { body: body(Registration) },
  responses: {
    202: { description: "If the programme takes people, a mail is on its way" },
    ...problems(...bodyRefusals),
  },
});
