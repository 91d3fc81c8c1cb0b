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
  path: "/imports/{id}/faulty-rows",
  operationId: "reportImportErrors",
  tags,
  summary: "The records that have something to mend, as the file has them, with what is wrong, to be imported again",
  ...may("import.read"),
  request: { params },
  responses: {
    200: {
      description: "A table with one more column, or JSON Lines with one more field",
      content: { "text/csv": { schema: z.string() }, "application/x-ndjson": { schema: z.string() } },
    },
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
    const { name, type, text } = await reportErrors(c.var.ctx, id);
    c.header("content-type", type);
    const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
    c.header("content-disposition", `attachment; filename*=UTF-8''${encoded}`);
    return c.body(text, 200);
  });
