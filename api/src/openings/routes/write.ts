import { createRoute } from "@hono/zod-openapi";
import { Opening, OpeningChange, OpeningInput } from "@tuttu/schema";
import {
  body,
  changeProblems,
  createProblems,
  expectedVersion,
  json,
  may,
  orCurrent,
  router,
  tagged,
} from "../../http/index.ts";
import { changeOpening } from "../service/change-opening.ts";
import { createOpening } from "../service/create-opening.ts";
import { getOpening } from "../service/get-opening.ts";
import { params, tags } from "./read.ts";

const create = createRoute({
  method: "post",
  path: "/openings",
  operationId: "createOpening",
  tags,
  summary: "Make an opening, in draft; its words are linked to the classification",
  ...may("opening.create", { once: true, body: "profile" }),
  request: { body: body(OpeningInput) },
  responses: { 201: json(Opening, "The new opening"), ...createProblems },
});

const change = createRoute({
  method: "patch",
  path: "/openings/{id}",
  operationId: "changeOpening",
  tags,
  summary:
    "Change the named fields of an opening; a named list is replaced whole, and what is published stays fit for it",
  ...may("opening.change", { ifMatch: true, body: "profile" }),
  request: { params, body: body(OpeningChange) },
  responses: { 200: json(Opening, "The changed opening"), ...changeProblems },
});

export const writeRoutes = router()
  .openapi(create, async (c) => {
    const made = await createOpening(c.var.ctx, c.req.valid("json"));
    c.header("location", `/api/v1/openings/${made.id}`);
    return c.json(tagged(c, made), 201);
  })
  .openapi(change, async (c) => {
    const { id } = c.req.valid("param");
    const input = { id, version: expectedVersion(c), change: c.req.valid("json") };
    return c.json(
      tagged(c, await orCurrent(changeOpening(c.var.ctx, input), () => getOpening(c.var.ctx, input.id))),
      200,
    );
  });
