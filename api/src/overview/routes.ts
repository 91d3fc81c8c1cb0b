import { createRoute } from "@hono/zod-openapi";
import { Overview } from "@tuttu/schema";
import { json, may, readProblems, router } from "../http/index.ts";
import { readOverview } from "./service/read-overview.ts";

const overview = createRoute({
  method: "get",
  path: "/overview",
  operationId: "readOverview",
  tags: ["overview"],
  summary: "Your programme in numbers, and what waits for somebody",
  ...may("overview.read"),
  responses: { 200: json(Overview, "The programme as it stands"), ...readProblems },
});

export const overviewRoutes = router().openapi(overview, async (c) => c.json(await readOverview(c.var.ctx), 200));
