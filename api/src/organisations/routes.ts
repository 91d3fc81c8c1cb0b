import { createRoute } from "@hono/zod-openapi";
import {
  idOf,
  Organisation,
  OrganisationChange,
  OrganisationInput,
  OrganisationListQuery,
  OrganisationPage,
} from "@tuttu/schema";
import { z } from "zod";
import {
  body,
  changeProblems,
  createProblems,
  expectedVersion,
  json,
  listProblems,
  may,
  orCurrent,
  readProblems,
  router,
  tagged,
} from "../http/index.ts";
import { changeOrganisation } from "./service/change-organisation.ts";
import { createOrganisation } from "./service/create-organisation.ts";
import { getOrganisation } from "./service/get-organisation.ts";
import { listOrganisations } from "./service/list-organisations.ts";
import { suspendOrganisation, vetOrganisation } from "./service/move-organisation.ts";

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

const moving = may("organisation.vet", { once: true, ifMatch: true });

const vet = createRoute({
  method: "post",
  path: "/organisations/{id}/vet",
  operationId: "vetOrganisation",
  tags,
  summary: "Say that the employer was checked; it may publish from now on",
  ...moving,
  request: { params },
  responses: { 200: json(Organisation, "The vetted organisation"), ...changeProblems },
});

const suspend = createRoute({
  method: "post",
  path: "/organisations/{id}/suspend",
  operationId: "suspendOrganisation",
  tags,
  summary: "Keep an employer from publishing until it is vetted again",
  ...moving,
  request: { params },
  responses: { 200: json(Organisation, "The suspended organisation"), ...changeProblems },
});

export const organisationRoutes = router()
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
  .openapi(vet, async (c) => {
    const moved = { id: c.req.valid("param").id, version: expectedVersion(c) };
    return c.json(
      tagged(c, await orCurrent(vetOrganisation(c.var.ctx, moved), () => getOrganisation(c.var.ctx, moved.id))),
      200,
    );
  })
  .openapi(suspend, async (c) => {
    const moved = { id: c.req.valid("param").id, version: expectedVersion(c) };
    return c.json(
      tagged(c, await orCurrent(suspendOrganisation(c.var.ctx, moved), () => getOrganisation(c.var.ctx, moved.id))),
      200,
    );
  });
