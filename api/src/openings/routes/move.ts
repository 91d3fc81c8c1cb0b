import { createRoute } from "@hono/zod-openapi";
import { CloseOpening, Opening } from "@tuttu/schema";
import { body, changeProblems, expectedVersion, json, may, orCurrent, router, tagged } from "../../http/index.ts";
import { closeOpening } from "../service/close-opening.ts";
import { getOpening } from "../service/get-opening.ts";
import { pauseOpening } from "../service/pause-opening.ts";
import { publishOpening } from "../service/publish-opening.ts";
import { params, tags } from "./read.ts";

const moving = may("opening.publish", { once: true, ifMatch: true });

const publish = createRoute({
  method: "post",
  path: "/openings/{id}/publish",
  operationId: "publishOpening",
  tags,
  summary: "Publish an opening or bring it back from a pause; that of an employer nobody has vetted waits for staff",
  ...moving,
  request: { params },
  responses: { 200: json(Opening, "The opening in its new state"), ...changeProblems },
});

const pause = createRoute({
  method: "post",
  path: "/openings/{id}/pause",
  operationId: "pauseOpening",
  tags,
  summary: "Take a published opening out of sight for a while",
  ...moving,
  request: { params },
  responses: { 200: json(Opening, "The paused opening"), ...changeProblems },
});

const close = createRoute({
  method: "post",
  path: "/openings/{id}/close",
  operationId: "closeOpening",
  tags,
  summary: "Close an opening for good, with the reason why",
  ...moving,
  request: { params, body: body(CloseOpening) },
  responses: { 200: json(Opening, "The closed opening"), ...changeProblems },
});

export const moveRoutes = router()
  .openapi(publish, async (c) => {
    const moved = { id: c.req.valid("param").id, version: expectedVersion(c) };
    return c.json(
      tagged(c, await orCurrent(publishOpening(c.var.ctx, moved), () => getOpening(c.var.ctx, moved.id))),
      200,
    );
  })
  .openapi(pause, async (c) => {
    const moved = { id: c.req.valid("param").id, version: expectedVersion(c) };
    return c.json(
      tagged(c, await orCurrent(pauseOpening(c.var.ctx, moved), () => getOpening(c.var.ctx, moved.id))),
      200,
    );
  })
  .openapi(close, async (c) => {
    const moved = { id: c.req.valid("param").id, version: expectedVersion(c), ...c.req.valid("json") };
    return c.json(
      tagged(c, await orCurrent(closeOpening(c.var.ctx, moved), () => getOpening(c.var.ctx, moved.id))),
      200,
    );
  });
