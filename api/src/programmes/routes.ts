import { createRoute } from "@hono/zod-openapi";
import { idOf, NewProgramme, Programme, ProgrammeChange, ProgrammeList, StaffList } from "@tuttu/schema";
import { z } from "zod";
import {
  body,
  changeProblems,
  createProblems,
  expectedVersion,
  json,
  listProblems,
  may,
  readProblems,
  router,
  tagged,
} from "../http/index.ts";
import { changeProgramme } from "./service/change-programme.ts";
import { createProgramme } from "./service/create-programme.ts";
import { getProgramme } from "./service/get-programme.ts";
import { listProgrammes } from "./service/list-programmes.ts";
import { listStaff } from "./service/list-staff.ts";

const tags = ["programmes"];
const params = z.strictObject({ id: idOf("programme") });

const list = createRoute({
  method: "get",
  path: "/programmes",
  operationId: "listProgrammes",
  tags,
  summary: "The programmes that you stand in; an administrator sees all",
  ...may("programme.read"),
  responses: { 200: json(ProgrammeList, "By name"), ...listProblems },
});

const create = createRoute({
  method: "post",
  path: "/programmes",
  operationId: "createProgramme",
  tags,
  summary: "Make a programme, with its first coordinator where one is named",
  ...may("programme.create", { once: true }),
  request: { body: body(NewProgramme) },
  responses: { 201: json(Programme, "The new programme"), ...createProblems },
});

const get = createRoute({
  method: "get",
  path: "/programmes/{id}",
  operationId: "getProgramme",
  tags,
  summary: "One programme",
  ...may("programme.read"),
  request: { params },
  responses: { 200: json(Programme, "The programme"), ...readProblems },
});

const change = createRoute({
  method: "patch",
  path: "/programmes/{id}",
  operationId: "changeProgramme",
  tags,
  summary: "Change the named fields of a programme",
  ...may("programme.change", { ifMatch: true }),
  request: { params, body: body(ProgrammeChange) },
  responses: { 200: json(Programme, "The changed programme"), ...changeProblems },
});

const staff = createRoute({
  method: "get",
  path: "/staff",
  operationId: "listStaff",
  tags,
  summary: "Counsellors and coordinators of your programme",
  ...may("staff.read"),
  responses: { 200: json(StaffList, "By name"), ...listProblems },
});

export const programmeRoutes = router()
  .openapi(list, async (c) => c.json({ items: await listProgrammes(c.var.ctx) }, 200))
  .openapi(create, async (c) => {
    const made = await createProgramme(c.var.ctx, c.req.valid("json"));
    c.header("location", `/api/v1/programmes/${made.id}`);
    return c.json(tagged(c, made), 201);
  })
  .openapi(get, async (c) => c.json(tagged(c, await getProgramme(c.var.ctx, c.req.valid("param").id)), 200))
  .openapi(change, async (c) => {
    const { id } = c.req.valid("param");
    const input = { id, version: expectedVersion(c), change: c.req.valid("json") };
    return c.json(tagged(c, await changeProgramme(c.var.ctx, input)), 200);
  })
  .openapi(staff, async (c) => c.json(await listStaff(c.var.ctx), 200));
