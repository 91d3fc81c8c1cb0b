import { createRoute } from "@hono/zod-openapi";
import { SignTerms, TermsInForce, TermsInput } from "@tuttu/schema";
import type { SessionSettings } from "../accounts/index.ts";
import { body, createProblems, json, may, type Router, readProblems, router } from "../http/index.ts";
import { publishTerms } from "./service/publish-terms.ts";
import { readTerms } from "./service/read-terms.ts";
import { signTerms } from "./service/sign-terms.ts";

const tags = ["terms"];

const read = createRoute({
  method: "get",
  path: "/terms",
  operationId: "readTerms",
  tags,
  summary: "What employers of your programme agree to, and how your organisation stands with it",
  ...may("terms.read"),
  responses: { 200: json(TermsInForce, "The version in force"), ...readProblems },
});

const publish = createRoute({
  method: "post",
  path: "/terms",
  operationId: "publishTerms",
  tags,
  summary: "Publish a new version; employers search for people again when they have signed it",
  ...may("terms.publish", { once: true }),
  request: { body: body(TermsInput) },
  responses: { 201: json(TermsInForce, "The version in force"), ...createProblems },
});

const sign = createRoute({
  method: "post",
  path: "/terms/sign",
  operationId: "signTerms",
  tags,
  summary: "Sign the version in force for your organisation",
  ...may("terms.sign", { once: true }),
  request: { body: body(SignTerms) },
  responses: { 200: json(TermsInForce, "How your organisation stands now"), ...createProblems },
});

export const termsRoutes = ({ baseUrl }: Pick<SessionSettings, "baseUrl">): Router =>
  router()
    .openapi(read, async (c) => c.json(await readTerms(c.var.ctx), 200))
    .openapi(publish, async (c) => c.json(await publishTerms(c.var.ctx, c.req.valid("json"), baseUrl), 201))
    .openapi(sign, async (c) => c.json(await signTerms(c.var.ctx, c.req.valid("json").version), 200));
