import { createRoute } from "@hono/zod-openapi";
import {
  DecidedPage,
  idOf,
  LinkDecision,
  LinkDecisionAnswer,
  LinkDecisionTakenBack,
  LinkTextAnswer,
  LinkTextInput,
  Suggestions,
  SuggestQuery,
  UnlinkedPage,
  UnlinkedQuery,
} from "@tuttu/schema";
import { z } from "zod";
import { body, createProblems, json, listProblems, may, router } from "../http/index.ts";
import { decideLink } from "./service/decide-link.ts";
import { linkText } from "./service/link-text.ts";
import { listDecisions } from "./service/list-decisions.ts";
import { listUnlinked } from "./service/list-unlinked.ts";
import { suggest } from "./service/suggest.ts";
import { takeBackDecision } from "./service/take-back-decision.ts";

const tags = ["linking"];

const suggestions = createRoute({
  method: "get",
  path: "/skills/suggest",
  operationId: "suggestSkills",
  tags,
  summary: "Type-ahead over skills and occupations, in three languages, with slips of the keyboard forgiven",
  ...may("taxonomy.read", { rate: "suggest" }),
  request: { query: SuggestQuery },
  responses: { 200: json(Suggestions, "Best first"), ...listProblems },
});

const text = createRoute({
  method: "post",
  path: "/linking/text",
  operationId: "linkText",
  tags,
  summary: "What a text may mean in the taxonomy; nothing is stored",
  ...may("taxonomy.read", { rate: "suggest" }),
  request: { body: body(LinkTextInput) },
  responses: { 200: json(LinkTextAnswer, "Concepts with their confidence"), ...createProblems },
});

const unlinked = createRoute({
  method: "get",
  path: "/linking/unlinked",
  operationId: "listUnlinked",
  tags,
  summary: "Texts that no concept was found for, the same words together",
  ...may("linking.decide"),
  request: { query: UnlinkedQuery },
  responses: { 200: json(UnlinkedPage, "The most frequent first"), ...listProblems },
});

const decide = createRoute({
  method: "post",
  path: "/linking/decisions",
  operationId: "decideLink",
  tags,
  summary: "Link a text to a concept, or to none, wherever it stands",
  ...may("linking.decide", { once: true }),
  request: { body: body(LinkDecision) },
  responses: { 200: json(LinkDecisionAnswer, "How many places changed"), ...createProblems },
});

const decisions = createRoute({
  method: "get",
  path: "/linking/decisions",
  operationId: "listDecisions",
  tags,
  summary: "What was decided about words: who, when, and where it still stands",
  ...may("linking.decide"),
  request: { query: UnlinkedQuery },
  responses: { 200: json(DecidedPage, "The newest first"), ...listProblems },
});

const takeBack = createRoute({
  method: "post",
  path: "/linking/decisions/{id}/take-back",
  operationId: "takeBackDecision",
  tags,
  summary: "Let the words of a decision wait again, but for what has been changed since",
  ...may("linking.decide", { once: true }),
  request: { params: z.strictObject({ id: idOf("event") }) },
  responses: { 200: json(LinkDecisionTakenBack, "How many places wait again"), ...createProblems },
});

export const linkingRoutes = router()
  .openapi(suggestions, async (c) => c.json(await suggest(c.var.ctx, c.req.valid("query")), 200))
  .openapi(text, async (c) => c.json(await linkText(c.var.ctx, c.req.valid("json")), 200))
  .openapi(unlinked, async (c) => c.json(await listUnlinked(c.var.ctx, c.req.valid("query")), 200))
  .openapi(decisions, async (c) => c.json(await listDecisions(c.var.ctx, c.req.valid("query")), 200))
  .openapi(decide, async (c) => c.json(await decideLink(c.var.ctx, c.req.valid("json")), 200))
  .openapi(takeBack, async (c) => c.json(await takeBackDecision(c.var.ctx, c.req.valid("param").id), 200));
