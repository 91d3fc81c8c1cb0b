import { createRoute } from "@hono/zod-openapi";
import { LookPage, LookQuery } from "@tuttu/schema";
import { json, may, problems, readProblems, router } from "../../http/index.ts";
import { listLooks } from "../service/list-looks.ts";
import { params, tags } from "./read.ts";

const list = createRoute({
  method: "get",
  path: "/candidates/{id}/looks",
  operationId: "listLooks",
  tags,
  summary: "Who has looked at a person, when and where; the person reads roles, staff read names",
  ...may("candidate.read"),
  request: { params, query: LookQuery },
  responses: {
    200: json(LookPage, "One page, the newest first"),
    ...readProblems,
    ...problems("cursor-invalid", "malformed-request"),
  },
});

export const lookRoutes = router().openapi(list, async (c) =>
  c.json(await listLooks(c.var.ctx, c.req.valid("param").id, c.req.valid("query")), 200),
);
