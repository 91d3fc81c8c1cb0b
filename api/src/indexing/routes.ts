import { createRoute } from "@hono/zod-openapi";
import { IndexRun, IndexRunInput, idOf, ParkedInput, ParkedRetried, SearchEngines, SearchState } from "@tuttu/schema";
import { z } from "zod";
import { body, createProblems, json, may, readProblems, router } from "../http/index.ts";
import { readSearchEngines, readSearchState } from "./service/read-status.ts";
import { retryParked } from "./service/retry-parked.ts";
import { getRun, startRun } from "./service/start-run.ts";

const tags = ["search"];
const params = z.strictObject({ id: idOf("indexRun") });

const state = createRoute({
  method: "get",
  path: "/search/state",
  operationId: "readSearchState",
  tags,
  summary: "Which engine answers searches now, and why another one than usual",
  ...may("overview.read"),
  responses: { 200: json(SearchState, "Who answers"), ...readProblems },
});

const engines = createRoute({
  method: "get",
  path: "/search/engines",
  operationId: "readSearchEngines",
  tags,
  summary: "The engines and their indexes: what they hold, what waits for them, what was done with them last",
  ...may("search.run"),
  responses: { 200: json(SearchEngines, "The engines"), ...readProblems },
});

const start = createRoute({
  method: "post",
  path: "/search/runs",
  operationId: "startIndexRun",
  tags,
  summary: "Compare an index with the database and mend it, or build it anew, in the background",
  ...may("search.run", { once: true }),
  request: { body: body(IndexRunInput) },
  responses: { 201: json(IndexRun, "The run, waiting to begin"), ...createProblems },
});

const run = createRoute({
  method: "get",
  path: "/search/runs/{id}",
  operationId: "getIndexRun",
  tags,
  summary: "How far a comparison or a rebuild is, and how it ended",
  ...may("search.run"),
  request: { params },
  responses: { 200: json(IndexRun, "The run"), ...readProblems },
});

const retry = createRoute({
  method: "post",
  path: "/search/parked/retry",
  operationId: "retryParked",
  tags,
  summary: "Hand an engine once more the documents that it could not take",
  ...may("search.run", { once: true }),
  request: { body: body(ParkedInput) },
  responses: { 200: json(ParkedRetried, "How many changes are tried again"), ...createProblems },
});

export const indexingRoutes = router()
  .openapi(state, async (c) => c.json(await readSearchState(c.var.ctx), 200))
  .openapi(engines, async (c) => c.json(await readSearchEngines(c.var.ctx), 200))
  .openapi(start, async (c) => c.json(await startRun(c.var.ctx, c.req.valid("json")), 201))
  .openapi(run, async (c) => c.json(await getRun(c.var.ctx, c.req.valid("param").id), 200))
  .openapi(retry, async (c) => c.json({ retried: await retryParked(c.var.ctx, c.req.valid("json").engine) }, 200));
