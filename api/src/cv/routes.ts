import { createRoute } from "@hono/zod-openapi";
import { CvReading, CvReadQuery, idOf } from "@tuttu/schema";
import { z } from "zod";
import { createProblems, json, may, router } from "../http/index.ts";
import { Refusal } from "../http/refusal.ts";
import { readCv } from "./service/read-cv.ts";

const fileType = "application/octet-stream";

const read = createRoute({
  method: "post",
  path: "/candidates/{id}/cv",
  operationId: "readCv",
  tags: ["candidates"],
  summary: "What a CV (PDF, DOCX, JSON Resume, Europass) says, for the person to confirm; nothing is written or kept",
  ...may("candidate.change", { body: "upload", rate: "upload" }),
  requestBody: {
    required: true,
    description: "The file, at most 10 MiB",
    content: { [fileType]: { schema: { type: "string" as const, format: "binary" } } },
  },
  request: { params: z.strictObject({ id: idOf("candidate") }), query: CvReadQuery },
  responses: { 200: json(CvReading, "What was read, and the words it came from"), ...createProblems },
});

export const cvRoutes = router().openapi(read, async (c) => {
  if (c.req.header("content-type")?.split(";", 1)[0]?.trim().toLowerCase() !== fileType) {
    throw new Refusal("unsupported-type", { detail: fileType });
  }
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  return c.json(await readCv(c.var.ctx, { id: c.req.valid("param").id, bytes, ...c.req.valid("query") }), 200);
});
