import { createRoute } from "@hono/zod-openapi";
import { idOf, Member, MemberList } from "@tuttu/schema";
import { z } from "zod";
import { createProblems, json, may, readProblems, router } from "../http/index.ts";
import { listMembers } from "./service/list-members.ts";
import { moveMember } from "./service/move-member.ts";

const tags = ["members"];
const params = z.strictObject({ id: idOf("membership") });
const moving = {
  method: "post",
  tags,
  ...may("member.change", { once: true }),
  request: { params },
  responses: { 200: json(Member, "The person as they stand now"), ...createProblems },
} as const;

const list = createRoute({
  method: "get",
  path: "/organisations/{id}/members",
  operationId: "listMembers",
  tags,
  summary: "Who acts for an organisation",
  ...may("member.read"),
  request: { params: z.strictObject({ id: idOf("organisation") }) },
  responses: { 200: json(MemberList, "By name, active and suspended"), ...readProblems },
});

const suspend = createRoute({
  ...moving,
  path: "/members/{id}/suspend",
  operationId: "suspendMember",
  summary: "Keep a colleague out until they are brought back; holds at once",
});

const restore = createRoute({
  ...moving,
  path: "/members/{id}/restore",
  operationId: "restoreMember",
  summary: "Bring a suspended colleague back",
});

const remove = createRoute({
  ...moving,
  path: "/members/{id}/remove",
  operationId: "removeMember",
  summary: "Remove a colleague for good; holds at once",
});

export const memberRoutes = router()
  .openapi(list, async (c) => c.json(await listMembers(c.var.ctx, c.req.valid("param").id), 200))
  .openapi(suspend, async (c) => c.json(await moveMember(c.var.ctx, "suspend", c.req.valid("param").id), 200))
  .openapi(restore, async (c) => c.json(await moveMember(c.var.ctx, "restore", c.req.valid("param").id), 200))
  .openapi(remove, async (c) => c.json(await moveMember(c.var.ctx, "remove", c.req.valid("param").id), 200));
