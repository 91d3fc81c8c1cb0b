import { createRoute } from "@hono/zod-openapi";
import { ImportColumns, ImportColumnsQuery, ImportTemplateQuery } from "@tuttu/schema";
import { z } from "zod";
import { json, listProblems, may, router } from "../../http/index.ts";
import { listColumns, templateOf } from "../service/read-columns.ts";

const tags = ["imports"];

const columns = createRoute({
  method: "get",
  path: "/imports/columns",
  operationId: "listImportColumns",
  tags,
  summary: "The columns that a table may have, in the viewer's language",
  ...may("import.read"),
  request: { query: ImportColumnsQuery },
  responses: { 200: json(ImportColumns, "The columns"), ...listProblems },
});

const template = createRoute({
  method: "get",
  path: "/imports/template",
  operationId: "getImportTemplate",
  tags,
  summary: "A table to fill in: a header in the viewer's language and two rows as examples",
  ...may("import.read"),
  request: { query: ImportTemplateQuery },
  responses: {
    200: { description: "CSV with semicolons and a byte order mark", content: { "text/csv": { schema: z.string() } } },
    ...listProblems,
  },
});

export const columnRoutes = router()
  .openapi(columns, (c) => c.json(listColumns(c.var.ctx, c.req.valid("query").kind), 200))
  .openapi(template, (c) => {
    const { kind } = c.req.valid("query");
    const csv = templateOf(c.var.ctx, kind);
    c.header("content-type", "text/csv; charset=utf-8");
    c.header("content-disposition", `attachment; filename="${kind}-template.csv"`);
    return c.body(csv, 200);
  });
