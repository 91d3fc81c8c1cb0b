import { createRoute } from "@hono/zod-openapi";
import {
  CandidateMatchPage,
  CompareQuery,
  Comparison,
  idOf,
  MatchQuery,
  OpeningMatchPage,
  OpeningMatchQuery,
  ScoringVersion,
} from "@tuttu/schema";
import { z } from "zod";
import { json, may, problems, readProblems, router } from "../http/index.ts";
import { compareCandidates } from "./service/compare-candidates.ts";
import { findCandidates } from "./service/find-candidates.ts";
import { findOpenings } from "./service/find-openings.ts";
import { answerInTurns } from "./service/in-turns.ts";
import { scoringVersion } from "./service/scoring-version.ts";

const tags = ["matches"];
const refused = { ...readProblems, ...problems("cursor-invalid", "malformed-request") };

const forOpening = createRoute({
  method: "get",
  path: "/openings/{id}/matches",
  operationId: "listCandidateMatches",
  tags,
  summary: "The best candidates for an opening, each with its reasons",
  ...may("match.candidates", { rate: "search" }),
  request: { params: z.strictObject({ id: idOf("opening") }), query: MatchQuery },
  responses: { 200: json(CandidateMatchPage, "Best first"), ...refused },
});

const compare = createRoute({
  method: "get",
  path: "/openings/{id}/comparison",
  operationId: "compareCandidates",
  tags,
  summary: "Up to four candidates side by side for an opening",
  ...may("match.candidates", { rate: "search" }),
  request: { params: z.strictObject({ id: idOf("opening") }), query: CompareQuery },
  responses: { 200: json(Comparison, "One column a candidate, best first"), ...refused },
});

const forCandidate = createRoute({
  method: "get",
  path: "/candidates/{id}/matches",
  operationId: "listOpeningMatches",
  tags,
  summary: "The best openings for a candidate, each with its reasons",
  ...may("match.openings", { rate: "search" }),
  request: { params: z.strictObject({ id: idOf("candidate") }), query: OpeningMatchQuery },
  responses: { 200: json(OpeningMatchPage, "Best first"), ...refused },
});

const scoring = createRoute({
  method: "get",
  path: "/scoring",
  operationId: "getScoring",
  tags,
  summary: "How matches are scored: factors, weights, and what is never used",
  ...may("taxonomy.read"),
  responses: { 200: json(ScoringVersion, "The version in force"), ...readProblems },
});

export const matchingRoutes = router()
  .openapi(forOpening, (c) =>
    answerInTurns(findCandidates(c.var.ctx, c.req.valid("param").id, c.req.valid("query")), (page) =>
      c.json(page, 200),
    ),
  )
  .openapi(compare, async (c) =>
    c.json(await compareCandidates(c.var.ctx, c.req.valid("param").id, c.req.valid("query").candidate ?? []), 200),
  )
  .openapi(forCandidate, (c) =>
    answerInTurns(findOpenings(c.var.ctx, c.req.valid("param").id, c.req.valid("query")), (page) => c.json(page, 200)),
  )
  .openapi(scoring, async (c) => c.json(await scoringVersion(c.var.ctx), 200));
