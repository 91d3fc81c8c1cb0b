import { createRoute } from "@hono/zod-openapi";
import { idOf, Opening, OpeningListQuery, OpeningPage } from "@tuttu/schema";
import { z } from "zod";
import { json, listProblems, may, readProblems, router, tagged } from "../../http/index.ts";
import { getOpening } from "../service/get-opening.ts";
import { listOpenings } from "../service/list-openings.ts";

export const tags = ["openings"];
export const params = z.strictObject({ id: idOf("opening") });

const list = createRoute({
  method: "get",
  path: "/openings",
  operationId: "listOpenings",
  tags,
  summary: "Openings within your reach: words, filters, facets, order, pages",
  ...may("opening.read", { rate: "search" }),
  request: { query: OpeningListQuery },
  responses: { 200: json(OpeningPage, "One page"), ...listProblems },
});

const get = createRoute({
  method: "get",
  path: "/openings/{id}",
  operationId: "getOpening",
  tags,
  summary: "A whole opening",
  ...may("opening.read"),
  request: { params },
  responses: { 200: json(Opening, "The opening"), ...readProblems },
});

export const readRoutes = router()
  .openapi(list, async (c) => c.json(await listOpenings(c.var.ctx, c.req.valid("query")), 200))
  .openapi(get, async (c) => c.json(tagged(c, await getOpening(c.var.ctx, c.req.valid("param").id)), 200));
