import { createRoute } from "@hono/zod-openapi";
import {
  CandidateCard,
  CandidateCardQuery,
  idOf,
  OpeningTalentPage,
  OpeningTalentQuery,
  TalentCard,
  TalentId,
  TalentPage,
  TalentQuery,
} from "@tuttu/schema";
import { z } from "zod";
import { json, listProblems, may, problems, readProblems, router } from "../http/index.ts";
import { answerInTurns } from "../matching/index.ts";
import { getTalent } from "./service/get-talent.ts";
import { listTalent } from "./service/list-talent.ts";
import { previewCard } from "./service/preview-card.ts";
import { rankTalent } from "./service/rank-talent.ts";

const tags = ["talent"];

const list = createRoute({
  method: "get",
  path: "/talent",
  operationId: "listTalent",
  tags,
  summary: "People whom your organisation may meet, by their cards: words, filters, blurred counts, at most ten pages",
  ...may("talent.read", { rate: "search" }),
  request: { query: TalentQuery },
  responses: {
    200: json(TalentPage, "One page; every row counts against the organisation's budgets"),
    ...listProblems,
  },
});

const get = createRoute({
  method: "get",
  path: "/talent/{id}",
  operationId: "getTalent",
  tags,
  summary: "A card that your organisation was shown; opening it is written down for the person",
  ...may("talent.read"),
  request: { params: z.strictObject({ id: TalentId }) },
  responses: { 200: json(TalentCard, "The card"), ...readProblems },
});

const forOpening = createRoute({
  method: "get",
  path: "/openings/{id}/talent",
  operationId: "listOpeningTalent",
  tags,
  summary: "The best people for your organisation's opening, scored and explained by their cards alone",
  ...may("talent.read", { rate: "search" }),
  request: { params: z.strictObject({ id: idOf("opening") }), query: OpeningTalentQuery },
  responses: {
    200: json(OpeningTalentPage, "Best first; in neutral order where ranking is switched off"),
    ...readProblems,
    ...problems("cursor-invalid", "malformed-request"),
  },
});

const preview = createRoute({
  method: "get",
  path: "/candidates/{id}/card",
  operationId: "previewCard",
  tags,
  summary: "Exactly what employers see of a person, with what few people here share",
  ...may("candidate.read"),
  request: { params: z.strictObject({ id: idOf("candidate") }), query: CandidateCardQuery },
  responses: { 200: json(CandidateCard, "The card; what it would be where it is not shown now"), ...readProblems },
});

export const cardRoutes = router()
  .openapi(list, async (c) => c.json(await listTalent(c.var.ctx, c.req.valid("query")), 200))
  .openapi(get, async (c) => c.json(await getTalent(c.var.ctx, c.req.valid("param").id), 200))
  .openapi(forOpening, (c) =>
    answerInTurns(rankTalent(c.var.ctx, c.req.valid("param").id, c.req.valid("query")), (page) => c.json(page, 200)),
  )
  .openapi(preview, async (c) =>
    c.json(await previewCard(c.var.ctx, c.req.valid("param").id, c.req.valid("query")), 200),
  );
