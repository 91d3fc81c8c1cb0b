import { createRoute, type RouteHandler } from "@hono/zod-openapi";
import {
  idOf,
  Organisation,
  OrganisationChange,
  OrganisationInput,
  OrganisationListQuery,
  OrganisationPage,
  VettingInput,
  VettingRecord,
} from "@tuttu/schema";
import { z } from "zod";
import type { SessionSettings } from "../accounts/index.ts";
import type { HttpEnv } from "../http/env.ts";
import {
  body,
  changeProblems,
  createProblems,
  expectedVersion,
  json,
  listProblems,
  may,
  orCurrent,
  type Router,
  readProblems,
  router,
  tagged,
} from "../http/index.ts";
import type { OrganisationMove } from "./domain/states.ts";
import { changeOrganisation } from "./service/change-organisation.ts";
import { createOrganisation } from "./service/create-organisation.ts";
import { getOrganisation } from "./service/get-organisation.ts";
import { listOrganisations } from "./service/list-organisations.ts";
import { moveOrganisation } from "./service/move-organisation.ts";
import { readVetting } from "./service/read-vetting.ts";

const tags = ["organisations"];
const params = z.strictObject({ id: idOf("organisation") });

const list = createRoute({
  method: "get",
  path: "/organisations",
  operationId: "listOrganisations",
  tags,
  summary: "Employers within your reach",
  ...may("organisation.read", { rate: "search" }),
  request: { query: OrganisationListQuery },
  responses: { 200: json(OrganisationPage, "One page"), ...listProblems },
});

const create = createRoute({
  method: "post",
  path: "/organisations",
  operationId: "createOrganisation",
  tags,
  summary: "Bring an employer in; it waits to be vetted",
  ...may("organisation.create", { once: true }),
  request: { body: body(OrganisationInput) },
  responses: { 201: json(Organisation, "The new organisation"), ...createProblems },
});

const get = createRoute({
  method: "get",
  path: "/organisations/{id}",
  operationId: "getOrganisation",
  tags,
  summary: "One employer",
  ...may("organisation.read"),
  request: { params },
  responses: { 200: json(Organisation, "The organisation"), ...readProblems },
});

const change = createRoute({
  method: "patch",
  path: "/organisations/{id}",
  operationId: "changeOrganisation",
  tags,
  summary: "Change the named fields of an employer",
  ...may("organisation.change", { ifMatch: true }),
  request: { params, body: body(OrganisationChange) },
  responses: { 200: json(Organisation, "The changed organisation"), ...changeProblems },
});

const moving = {
  method: "post",
  tags,
  ...may("organisation.vet", { once: true, ifMatch: true }),
  request: { params, body: body(VettingInput) },
  responses: { 200: json(Organisation, "The organisation in its new state"), ...changeProblems },
} as const;

const review = createRoute({
  ...moving,
  path: "/organisations/{id}/review",
  operationId: "reviewOrganisation",
  summary: "Take an employer up for vetting, also one that was refused",
});

const vet = createRoute({
  ...moving,
  path: "/organisations/{id}/vet",
  operationId: "vetOrganisation",
  summary: "Say that the employer was checked; it may publish from now on",
});

const refuse = createRoute({
  ...moving,
  path: "/organisations/{id}/refuse",
  operationId: "refuseOrganisation",
  summary: "Refuse an employer, with the reason; nobody acts for it any more",
});

const suspend = createRoute({
  ...moving,
  path: "/organisations/{id}/suspend",
  operationId: "suspendOrganisation",
  summary: "Keep an employer out until it is vetted again",
});

const vetting = createRoute({
  method: "get",
  path: "/organisations/{id}/vetting",
  operationId: "readVetting",
  tags,
  summary: "What staff read before they decide about an employer",
  ...may("organisation.vet"),
  request: { params },
  responses: { 200: json(VettingRecord, "Decisions, contacts and terms"), ...readProblems },
});

type Moving = typeof review | typeof vet | typeof refuse | typeof suspend;

/** One move: the organisation as it stands then, or the tag of what stands now. */
const moved =
  (move: OrganisationMove, baseUrl: string): RouteHandler<Moving, HttpEnv> =>
  async (c) => {
    const input = { id: c.req.valid("param").id, version: expectedVersion(c), found: c.req.valid("json"), baseUrl };
    const current = () => getOrganisation(c.var.ctx, input.id);
    return c.json(tagged(c, await orCurrent(moveOrganisation(c.var.ctx, move, input), current)), 200);
  };

export const organisationRoutes = ({ baseUrl }: Pick<SessionSettings, "baseUrl">): Router =>
  router()
    .openapi(list, async (c) => c.json(await listOrganisations(c.var.ctx, c.req.valid("query")), 200))
    .openapi(create, async (c) => {
      const made = await createOrganisation(c.var.ctx, c.req.valid("json"));
      c.header("location", `/api/v1/organisations/${made.id}`);
      return c.json(tagged(c, made), 201);
    })
    .openapi(get, async (c) => c.json(tagged(c, await getOrganisation(c.var.ctx, c.req.valid("param").id)), 200))
    .openapi(change, async (c) => {
      const { id } = c.req.valid("param");
      const input = { id, version: expectedVersion(c), change: c.req.valid("json") };
      return c.json(
        tagged(c, await orCurrent(changeOrganisation(c.var.ctx, input), () => getOrganisation(c.var.ctx, input.id))),
        200,
      );
    })
    .openapi(vetting, async (c) => c.json(await readVetting(c.var.ctx, c.req.valid("param").id), 200))
    .openapi(review, moved("review", baseUrl))
    .openapi(vet, moved("vet", baseUrl))
    .openapi(refuse, moved("refuse", baseUrl))
    .openapi(suspend, moved("suspend", baseUrl));
