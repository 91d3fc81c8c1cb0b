import { createRoute } from "@hono/zod-openapi";
import { Candidate, PauseCandidate } from "@tuttu/schema";
import { body, changeProblems, expectedVersion, json, may, orCurrent, router, tagged } from "../../http/index.ts";
import { standingCandidate } from "../service/get-candidate.ts";
import { pauseCandidate } from "../service/pause-candidate.ts";
import { publishCandidate } from "../service/publish-candidate.ts";
import { restoreCandidate } from "../service/restore-candidate.ts";
import { withdrawCandidate } from "../service/withdraw-candidate.ts";
import { params, tags } from "./read.ts";

const moving = may("candidate.publish", { once: true, ifMatch: true });

const publish = createRoute({
  method: "post",
  path: "/candidates/{id}/publish",
  operationId: "publishCandidate",
  tags,
  summary: "Publish a profile or bring it back from a pause; where profiles are checked first, hand it in",
  ...moving,
  request: { params },
  responses: { 200: json(Candidate, "The profile in its new state"), ...changeProblems },
});

const pause = createRoute({
  method: "post",
  path: "/candidates/{id}/pause",
  operationId: "pauseCandidate",
  tags,
  summary: "Take a published profile out of matching for a while",
  ...moving,
  request: { params, body: body(PauseCandidate) },
  responses: { 200: json(Candidate, "The paused profile"), ...changeProblems },
});

const withdraw = createRoute({
  method: "post",
  path: "/candidates/{id}/withdraw",
  operationId: "withdrawCandidate",
  tags,
  summary: "Take a profile out of search and matching; only its person brings it back, if they have an account",
  ...moving,
  request: { params },
  responses: { 200: json(Candidate, "The withdrawn profile"), ...changeProblems },
});

const restore = createRoute({
  method: "post",
  path: "/candidates/{id}/restore",
  operationId: "restoreCandidate",
  tags,
  summary: "Bring a withdrawn profile back to a draft, for a person who has no account to do it with",
  ...moving,
  request: { params },
  responses: { 200: json(Candidate, "The profile, a draft again"), ...changeProblems },
});

export const moveRoutes = router()
  .openapi(publish, async (c) => {
    const moved = { id: c.req.valid("param").id, version: expectedVersion(c) };
    return c.json(
      tagged(c, await orCurrent(publishCandidate(c.var.ctx, moved), () => standingCandidate(c.var.ctx, moved.id))),
      200,
    );
  })
  .openapi(pause, async (c) => {
    const moved = { id: c.req.valid("param").id, version: expectedVersion(c), ...c.req.valid("json") };
    return c.json(
      tagged(c, await orCurrent(pauseCandidate(c.var.ctx, moved), () => standingCandidate(c.var.ctx, moved.id))),
      200,
    );
  })
  .openapi(withdraw, async (c) => {
    const moved = { id: c.req.valid("param").id, version: expectedVersion(c) };
    return c.json(
      tagged(c, await orCurrent(withdrawCandidate(c.var.ctx, moved), () => standingCandidate(c.var.ctx, moved.id))),
      200,
    );
  })
  .openapi(restore, async (c) => {
    const moved = { id: c.req.valid("param").id, version: expectedVersion(c) };
    return c.json(
      tagged(c, await orCurrent(restoreCandidate(c.var.ctx, moved), () => standingCandidate(c.var.ctx, moved.id))),
      200,
    );
  });
