import { createRoute } from "@hono/zod-openapi";
import { idOf, SavedSearch, SavedSearchChange, SavedSearchInput, SavedSearchList } from "@tuttu/schema";
import { z } from "zod";
import {
  body,
  changeProblems,
  createProblems,
  expectedVersion,
  json,
  may,
  orCurrent,
  readProblems,
  router,
  tagged,
} from "../http/index.ts";
import {
  changeSavedSearch,
  getSavedSearch,
  listSavedSearches,
  removeSavedSearch,
  saveSearch,
} from "./service/keep-searches.ts";

const tags = ["saved searches"];
const params = z.strictObject({ id: idOf("savedSearch") });

const list = createRoute({
  method: "get",
  path: "/saved-searches",
  operationId: "listSavedSearches",
  tags,
  summary: "The searches that you keep",
  ...may("talent.read"),
  responses: { 200: json(SavedSearchList, "By name"), ...readProblems },
});

const get = createRoute({
  method: "get",
  path: "/saved-searches/{id}",
  operationId: "getSavedSearch",
  tags,
  summary: "A search that you keep, with its ETag",
  ...may("talent.read"),
  request: { params },
  responses: { 200: json(SavedSearch, "The search"), ...readProblems },
});

const save = createRoute({
  method: "post",
  path: "/saved-searches",
  operationId: "saveSearch",
  tags,
  summary: "Keep a search under a name; new matches are mailed once a day at most, by a rounded count",
  ...may("talent.keep", { once: true }),
  request: { body: body(SavedSearchInput) },
  responses: { 201: json(SavedSearch, "The kept search"), ...createProblems },
});

const change = createRoute({
  method: "patch",
  path: "/saved-searches/{id}",
  operationId: "changeSavedSearch",
  tags,
  summary: "Rename a kept search, or let it mail or not",
  ...may("talent.keep", { ifMatch: true }),
  request: { params, body: body(SavedSearchChange) },
  responses: { 200: json(SavedSearch, "The changed search"), ...changeProblems },
});

const remove = createRoute({
  method: "post",
  path: "/saved-searches/{id}/remove",
  operationId: "removeSavedSearch",
  tags,
  summary: "Keep a search no longer",
  ...may("talent.keep"),
  request: { params },
  responses: { 204: { description: "Gone" }, ...readProblems },
});

export const savedSearchRoutes = router()
  .openapi(list, async (c) => c.json({ items: await listSavedSearches(c.var.ctx) }, 200))
  .openapi(get, async (c) => c.json(tagged(c, await getSavedSearch(c.var.ctx, c.req.valid("param").id)), 200))
  .openapi(save, async (c) => c.json(tagged(c, await saveSearch(c.var.ctx, c.req.valid("json"))), 201))
  .openapi(change, async (c) => {
    const input = { id: c.req.valid("param").id, version: expectedVersion(c), change: c.req.valid("json") };
    return c.json(
      tagged(c, await orCurrent(changeSavedSearch(c.var.ctx, input), () => getSavedSearch(c.var.ctx, input.id))),
      200,
    );
  })
  .openapi(remove, async (c) => {
    await removeSavedSearch(c.var.ctx, c.req.valid("param").id);
    return c.body(null, 204);
  });
