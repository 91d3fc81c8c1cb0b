import type { Context as RequestContext } from "hono";
import { beginAnswer, type SessionSettings } from "../../accounts/index.ts";
import type { HttpEnv } from "../../http/env.ts";
import { type Router, router } from "../../http/index.ts";
import { acceptInvitation } from "../service/accept-invitation.ts";
import { inviteCandidate } from "../service/invite-candidates.ts";
import { inviteMember } from "../service/invite-member.ts";
import { inviteOrganisation } from "../service/invite-organisations.ts";
import { confirmSheet, previewSheet } from "../service/invite-sheet.ts";
import { listInvitations, readInvitation } from "../service/list-invitations.ts";
import { lookAtOffer } from "../service/look-at-offer.ts";
import { resendInvitation, revokeInvitation } from "../service/move-invitation.ts";
import { getOpenProgramme, register } from "../service/register.ts";
import { renewInvitation } from "../service/renew-invitation.ts";
import * as declared from "./declarations.ts";
import * as shared from "./public.ts";

/** Inviting people and employers, and coming in by an invitation or by oneself. */
export function invitationRoutes(settings: SessionSettings): Router {
  const { baseUrl } = settings;
  const sent = async (c: RequestContext<HttpEnv>, id: string) => readInvitation(c.var.ctx, id);
  return router()
    .openapi(declared.listRoute, async (c) => c.json(await listInvitations(c.var.ctx, c.req.valid("query")), 200))
    .openapi(declared.inviteCandidateRoute, async (c) =>
      c.json(await sent(c, await inviteCandidate(c.var.ctx, c.req.valid("json"), baseUrl)), 201),
    )
    .openapi(declared.inviteOrganisationRoute, async (c) =>
      c.json(await sent(c, await inviteOrganisation(c.var.ctx, c.req.valid("json"), baseUrl)), 201),
    )
    .openapi(declared.inviteMemberRoute, async (c) =>
      c.json(await sent(c, await inviteMember(c.var.ctx, c.req.valid("json"), baseUrl)), 201),
    )
    .openapi(declared.previewRoute, async (c) => c.json(await previewSheet(c.var.ctx, c.req.valid("json")), 200))
    .openapi(declared.confirmRoute, async (c) =>
      c.json({ sent: await confirmSheet(c.var.ctx, c.req.valid("json"), baseUrl) }, 201),
    )
    .openapi(declared.revokeRoute, async (c) => c.json(await revokeInvitation(c.var.ctx, c.req.valid("param").id), 200))
    .openapi(declared.resendRoute, async (c) =>
      c.json(await resendInvitation(c.var.ctx, c.req.valid("param").id, baseUrl), 200),
    )
    .openapi(shared.lookRoute, async (c) => c.json(await lookAtOffer(c.var.ctx, c.req.valid("json")), 200))
    .openapi(shared.acceptRoute, async (c) => {
      const { session, programmeId } = await acceptInvitation(c.var.ctx, c.req.valid("json"));
      return c.json(await beginAnswer(settings, c, session, programmeId), 200);
    })
    .openapi(shared.renewRoute, async (c) => {
      await renewInvitation(c.var.ctx, c.req.valid("json"), baseUrl);
      return c.body(null, 202);
    })
    .openapi(shared.openProgrammeRoute, async (c) =>
      c.json(await getOpenProgramme(c.var.ctx, c.req.valid("param").id), 200),
    )
    .openapi(shared.registerRoute, async (c) => {
      await register(c.var.ctx, c.req.valid("json"), baseUrl);
      return c.body(null, 202);
    });
}
