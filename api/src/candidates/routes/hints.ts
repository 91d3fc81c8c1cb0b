import { createRoute } from "@hono/zod-openapi";
import { HintsAside } from "@tuttu/schema";
import { body, changeProblems, json, may, readProblems, router } from "../../http/index.ts";
import { getHintsAside, putHintsAside } from "../service/put-hints-aside.ts";
import { params, tags } from "./read.ts";

const read = createRoute({
  method: "get",
  path: "/candidates/{id}/hints",
  operationId: "getHintsAside",
  tags,
  summary: "Hints about a profile that are not shown any more",
  ...may("candidate.read"),
  request: { params },
  responses: { 200: json(HintsAside, "What was put aside"), ...readProblems },
});

const put = createRoute({
  method: "put",
  path: "/candidates/{id}/hints",
  operationId: "putHintsAside",
  tags,
  summary: "Say which hints about a profile are not shown any more; the whole list",
  ...may("candidate.change"),
  request: { params, body: body(HintsAside) },
  responses: { 200: json(HintsAside, "What is put aside now"), ...changeProblems },
});

export const hintRoutes = router()
  .openapi(read, async (c) => c.json(await getHintsAside(c.var.ctx, c.req.valid("param").id), 200))
  .openapi(put, async (c) =>
    c.json(await putHintsAside(c.var.ctx, { id: c.req.valid("param").id, ...c.req.valid("json") }), 200),
  );
