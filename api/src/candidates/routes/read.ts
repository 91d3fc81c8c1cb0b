import { createRoute } from "@hono/zod-openapi";
import { Candidate, CandidateListQuery, CandidatePage, idOf } from "@tuttu/schema";
import { z } from "zod";
import { json, listProblems, may, readProblems, router, tagged } from "../../http/index.ts";
import { getCandidate } from "../service/get-candidate.ts";
import { listCandidates } from "../service/list-candidates.ts";

export const tags = ["candidates"];
export const params = z.strictObject({ id: idOf("candidate") });

const list = createRoute({
  method: "get",
  path: "/candidates",
  operationId: "listCandidates",
  tags,
  summary: "Candidates within your reach: words, filters, facets, order, pages",
  ...may("candidate.read", { rate: "search" }),
  request: { query: CandidateListQuery },
  responses: { 200: json(CandidatePage, "One page; names that fit the words come first"), ...listProblems },
});

const get = createRoute({
  method: "get",
  path: "/candidates/{id}",
  operationId: "getCandidate",
  tags,
  summary: "A whole profile; a look by anybody but its person is written down for the person",
  ...may("candidate.read"),
  request: { params },
  responses: { 200: json(Candidate, "The profile"), ...readProblems },
});

export const readRoutes = router()
  .openapi(list, async (c) => c.json(await listCandidates(c.var.ctx, c.req.valid("query")), 200))
  .openapi(get, async (c) => c.json(tagged(c, await getCandidate(c.var.ctx, c.req.valid("param").id)), 200));
