import { createRoute } from "@hono/zod-openapi";
import { ImportListQuery, ImportPage, ImportRowPage, ImportRowsQuery, ImportRun, idOf } from "@tuttu/schema";
import { z } from "zod";
import { json, listProblems, may, readProblems, router, tagged } from "../../http/index.ts";
import { getImport, listImportRows, listImports } from "../service/read-imports.ts";
import { reportErrors } from "../service/report-errors.ts";

const tags = ["imports"];
const params = z.strictObject({ id: idOf("importRun") });

const list = createRoute({
  method: "get",
  path: "/imports",
  operationId: "listImports",
  tags,
  summary: "The programme's imports, newest first",
  ...may("import.read"),
  request: { query: ImportListQuery },
  responses: { 200: json(ImportPage, "One page"), ...listProblems },
});

const get = createRoute({
  method: "get",
  path: "/imports/{id}",
  operationId: "getImport",
  tags,
  summary: "One import: how far it is, its counts and how many texts were linked",
  ...may("import.read"),
  request: { params },
  responses: { 200: json(ImportRun, "The import"), ...readProblems },
});

const rows = createRoute({
  method: "get",
  path: "/imports/{id}/rows",
  operationId: "listImportRows",
  tags,
  summary: "Records of an import in the order of the file",
  ...may("import.read"),
  request: { params, query: ImportRowsQuery },
  responses: { 200: json(ImportRowPage, "One page"), ...listProblems, ...readProblems },
});

const errors = createRoute({
  method: "get",
  path: "/imports/{id}/errors.csv",
  operationId: "reportImportErrors",
  tags,
  summary: "What is wrong with the file, as CSV: line, reference, place and fault",
  ...may("import.read"),
  request: { params },
  responses: {
    200: { description: "CSV with a byte order mark", content: { "text/csv": { schema: z.string() } } },
    ...readProblems,
  },
});

export const readRoutes = router()
  .openapi(list, async (c) => c.json(await listImports(c.var.ctx, c.req.valid("query")), 200))
  .openapi(get, async (c) => c.json(tagged(c, await getImport(c.var.ctx, c.req.valid("param").id)), 200))
  .openapi(rows, async (c) =>
    c.json(await listImportRows(c.var.ctx, c.req.valid("param").id, c.req.valid("query")), 200),
  )
  .openapi(errors, async (c) => {
    const { id } = c.req.valid("param");
    const csv = await reportErrors(c.var.ctx, id);
    c.header("content-type", "text/csv; charset=utf-8");
    c.header("content-disposition", `attachment; filename="${id}-errors.csv"`);
    return c.body(csv, 200);
  });
