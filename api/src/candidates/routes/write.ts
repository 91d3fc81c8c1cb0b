import { createRoute } from "@hono/zod-openapi";
import { Candidate, CandidateChange, CandidateInput } from "@tuttu/schema";
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
import { changeCandidate } from "../service/change-candidate.ts";
import { createCandidate } from "../service/create-candidate.ts";
import { standingCandidate } from "../service/get-candidate.ts";
import { params, tags } from "./read.ts";

const create = createRoute({
  method: "post",
  path: "/candidates",
  operationId: "createCandidate",
  tags,
  summary: "Make a profile, in draft; its words are linked to the classification",
  ...may("candidate.create", { once: true, body: "profile" }),
  request: { body: body(CandidateInput) },
  responses: { 201: json(Candidate, "The new profile"), ...createProblems },
});

const change = createRoute({
  method: "patch",
  path: "/candidates/{id}",
  operationId: "changeCandidate",
  tags,
  summary: "Change the named fields of a profile; a named list is replaced whole",
  ...may("candidate.change", { ifMatch: true, body: "profile" }),
  request: { params, body: body(CandidateChange) },
  responses: { 200: json(Candidate, "The changed profile"), ...changeProblems },
});

export const writeRoutes = router()
  .openapi(create, async (c) => {
    const made = await createCandidate(c.var.ctx, c.req.valid("json"));
    c.header("location", `/api/v1/candidates/${made.id}`);
    return c.json(tagged(c, made), 201);
  })
  .openapi(change, async (c) => {
    const { id } = c.req.valid("param");
    const input = { id, version: expectedVersion(c), change: c.req.valid("json") };
    return c.json(
      tagged(c, await orCurrent(changeCandidate(c.var.ctx, input), () => standingCandidate(c.var.ctx, input.id))),
      200,
    );
  });
