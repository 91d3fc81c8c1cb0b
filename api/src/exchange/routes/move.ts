import { createRoute } from "@hono/zod-openapi";
import { ImportConfirm, ImportRun, ImportUploadQuery, idOf } from "@tuttu/schema";
import { z } from "zod";
import { body, changeProblems, createProblems, expectedVersion, json, may, router, tagged } from "../../http/index.ts";
import { cancelImport } from "../service/cancel-import.ts";
import { confirmImport } from "../service/confirm-import.ts";
import { uploadImport } from "../service/upload-import.ts";
import { fileBody, requireFileType } from "./bodies.ts";

const tags = ["imports"];
const params = z.strictObject({ id: idOf("importRun") });

const upload = createRoute({
  method: "post",
  path: "/imports",
  operationId: "uploadImport",
  tags,
  summary: "Send a file of candidates or openings; it is read in the background, and nothing is written yet",
  ...may("import.run", { once: true, body: "import", rate: "import" }),
  ...fileBody,
  request: { query: ImportUploadQuery },
  responses: { 201: json(ImportRun, "The import, being read"), ...createProblems },
});

const confirm = createRoute({
  method: "post",
  path: "/imports/{id}/confirm",
  operationId: "confirmImport",
  tags,
  summary: "Write a checked import in the background: every sound record or, where something fails, none",
  ...may("import.run", { once: true, ifMatch: true }),
  request: { params, body: body(ImportConfirm) },
  responses: { 200: json(ImportRun, "The import, being written"), ...changeProblems },
});

const cancel = createRoute({
  method: "post",
  path: "/imports/{id}/cancel",
  operationId: "cancelImport",
  tags,
  summary: "End an import before it has written anything; what was read is forgotten",
  ...may("import.run", { once: true, ifMatch: true }),
  request: { params },
  responses: { 200: json(ImportRun, "The cancelled import"), ...changeProblems },
});

export const moveRoutes = router()
  .openapi(upload, async (c) => {
    requireFileType(c.req.header("content-type"), c.var.ctx.locale);
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const made = await uploadImport(c.var.ctx, { ...c.req.valid("query"), bytes });
    c.header("location", `/api/v1/imports/${made.id}`);
    return c.json(tagged(c, made), 201);
  })
  .openapi(confirm, async (c) => {
    const { id } = c.req.valid("param");
    const input = { id, version: expectedVersion(c), ...c.req.valid("json") };
    return c.json(tagged(c, await confirmImport(c.var.ctx, input)), 200);
  })
  .openapi(cancel, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(tagged(c, await cancelImport(c.var.ctx, { id, version: expectedVersion(c) })), 200);
  });
