import { createRoute } from "@hono/zod-openapi";
import {
  BrowsePage,
  BrowseQuery,
  idOf,
  Occupation,
  PlaceList,
  PlaceQuery,
  PlaceReading,
  Skill,
  TaxonomyState,
} from "@tuttu/schema";
import { z } from "zod";
import { json, listProblems, may, readProblems, router } from "../http/index.ts";
import { browseTaxonomy, taxonomyState } from "./service/browse-taxonomy.ts";
import { getOccupation, getSkill } from "./service/get-concept.ts";
import { listPlaces } from "./service/list-places.ts";
import { readPlace } from "./service/read-place.ts";

const tags = ["taxonomy"];

const state = createRoute({
  method: "get",
  path: "/taxonomy",
  operationId: "getTaxonomy",
  tags,
  summary: "Which taxonomy is in force",
  ...may("taxonomy.read"),
  responses: { 200: json(TaxonomyState, "Version, size and source"), ...readProblems },
});

const browse = createRoute({
  method: "get",
  path: "/taxonomy/browse",
  operationId: "browseTaxonomy",
  tags,
  summary: "One level of the tree: groups, then skills or occupations",
  ...may("taxonomy.read"),
  request: { query: BrowseQuery },
  responses: { 200: json(BrowsePage, "Groups and concepts"), ...listProblems },
});

const skill = createRoute({
  method: "get",
  path: "/skills/{id}",
  operationId: "getSkill",
  tags,
  summary: "A skill: labels, relatives, the occupations that ask for it",
  ...may("taxonomy.read"),
  request: { params: z.strictObject({ id: idOf("skill") }) },
  responses: { 200: json(Skill, "The skill"), ...readProblems },
});

const occupation = createRoute({
  method: "get",
  path: "/occupations/{id}",
  operationId: "getOccupation",
  tags,
  summary: "An occupation: labels, ISCO-08 path, essential and optional skills",
  ...may("taxonomy.read"),
  request: { params: z.strictObject({ id: idOf("occupation") }) },
  responses: { 200: json(Occupation, "The occupation"), ...readProblems },
});

const places = createRoute({
  method: "get",
  path: "/places",
  operationId: "listPlaces",
  tags,
  summary: "The municipalities and regions of Finland, for forms to offer",
  ...may("taxonomy.read"),
  responses: { 200: json(PlaceList, "All of them"), ...readProblems },
});

const placeReading = createRoute({
  method: "get",
  path: "/places/reading",
  operationId: "readPlace",
  tags,
  summary: "What matching makes of a place as it is written, and what a likely slip may mean",
  ...may("taxonomy.read"),
  request: { query: PlaceQuery },
  responses: { 200: json(PlaceReading, "How it is read"), ...listProblems },
});

export const taxonomyRoutes = router()
  .openapi(places, async (c) => c.json(listPlaces(c.var.ctx), 200))
  .openapi(placeReading, async (c) => c.json(readPlace(c.var.ctx, c.req.valid("query")), 200))
  .openapi(state, async (c) => c.json(await taxonomyState(c.var.ctx), 200))
  .openapi(browse, async (c) => c.json(await browseTaxonomy(c.var.ctx, c.req.valid("query")), 200))
  .openapi(skill, async (c) => c.json(await getSkill(c.var.ctx, c.req.valid("param").id), 200))
  .openapi(occupation, async (c) => c.json(await getOccupation(c.var.ctx, c.req.valid("param").id), 200));
