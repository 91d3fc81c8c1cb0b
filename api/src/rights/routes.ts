import { createRoute } from "@hono/zod-openapi";
import { EraseCandidate, Erased, ErasurePreview, idOf, PersonExport } from "@tuttu/schema";
import { z } from "zod";
import { body, changeProblems, expectedVersion, json, may, readProblems, router, tagged } from "../http/index.ts";
import { erasePerson } from "./service/erase-person.ts";
import { exportPerson, exportPersonPage } from "./service/export-person.ts";
import { previewErasure } from "./service/preview-erasure.ts";

const tags = ["rights"];
const params = z.strictObject({ id: idOf("candidate") });

const data = createRoute({
  method: "get",
  path: "/candidates/{id}/export",
  operationId: "exportCandidate",
  tags,
  summary: "Everything that the house holds about a person, for machines; that it was handed out is written down",
  ...may("candidate.export"),
  request: { params },
  responses: { 200: json(PersonExport, "A file to be saved"), ...readProblems },
});

const page = createRoute({
  method: "get",
  path: "/candidates/{id}/export/page",
  operationId: "exportCandidatePage",
  tags,
  summary: "The same as a page for people, in their language, that loads nothing from anywhere",
  ...may("candidate.export"),
  request: { params },
  responses: {
    200: { description: "A file to be saved", content: { "text/html": { schema: z.string() } } },
    ...readProblems,
  },
});

const preview = createRoute({
  method: "get",
  path: "/candidates/{id}/erasure",
  operationId: "previewErasure",
  tags,
  summary: "What an erasure takes, what stays and why; nothing is changed",
  ...may("candidate.erase"),
  request: { params },
  responses: { 200: json(ErasurePreview, "In the reader's language"), ...readProblems },
});

const erase = createRoute({
  method: "post",
  path: "/candidates/{id}/erase",
  operationId: "eraseCandidate",
  tags,
  summary: "Erase a person for good, confirmed by the name; a receipt is mailed, and nothing brings them back",
  ...may("candidate.erase", { once: true, ifMatch: true }),
  request: { params, body: body(EraseCandidate) },
  responses: { 200: json(Erased, "Erased; the indexes follow within a minute"), ...changeProblems },
});

export const rightsRoutes = router()
  .openapi(data, async (c) => {
    const answer = await exportPerson(c.var.ctx, c.req.valid("param").id, "json");
    c.header("content-disposition", 'attachment; filename="tuttu-data.json"');
    return c.json(answer, 200);
  })
  .openapi(page, async (c) => {
    const { html, name } = await exportPersonPage(c.var.ctx, c.req.valid("param").id);
    c.header("content-type", "text/html; charset=utf-8");
    c.header("content-disposition", `attachment; filename="tuttu-${name}.html"`);
    return c.body(html, 200);
  })
  .openapi(preview, async (c) => c.json(tagged(c, await previewErasure(c.var.ctx, c.req.valid("param").id)), 200))
  .openapi(erase, async (c) => {
    const { name } = c.req.valid("json");
    const asked = { id: c.req.valid("param").id, version: expectedVersion(c), name };
    return c.json(await erasePerson(c.var.ctx, asked), 200);
  });
