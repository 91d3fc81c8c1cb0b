import { createRoute } from "@hono/zod-openapi";
import {
  idOf,
  ShortlistEntry,
  ShortlistInput,
  ShortlistMarkQuery,
  ShortlistMarks,
  ShortlistNoteInput,
  ShortlistPage,
  ShortlistQuery,
} from "@tuttu/schema";
import { z } from "zod";
import { body, createProblems, json, listProblems, may, problems, readProblems, router } from "../http/index.ts";
import { addToShortlist, noteOnShortlist, removeFromShortlist, removeShortlistNote } from "./service/keep-shortlist.ts";
import { listShortlist, listShortlistMarks } from "./service/read-shortlist.ts";

const tags = ["shortlists"];
const params = z.strictObject({ id: idOf("shortlistEntry") });
const removing = { method: "post", tags, ...may("talent.keep") } as const;

const list = createRoute({
  method: "get",
  path: "/shortlist",
  operationId: "listShortlist",
  tags,
  summary: "A list of people that your organisation shares: of one opening, or the general one",
  ...may("talent.read"),
  request: { query: ShortlistQuery },
  responses: {
    200: json(ShortlistPage, "One page; every row counts against the organisation's budgets"),
    ...listProblems,
    ...problems("not-found"),
  },
});

const marks = createRoute({
  method: "get",
  path: "/shortlist/marks",
  operationId: "listShortlistMarks",
  tags,
  summary: "On which of your organisation's lists these people stand",
  ...may("talent.read"),
  request: { query: ShortlistMarkQuery },
  responses: { 200: json(ShortlistMarks, "The entries of people who may be seen now"), ...readProblems },
});

const add = createRoute({
  method: "post",
  path: "/shortlist",
  operationId: "addToShortlist",
  tags,
  summary: "Put somebody whom your organisation was shown on a list; who stands on it stays",
  ...may("talent.keep", { once: true }),
  request: { body: body(ShortlistInput) },
  responses: { 201: json(ShortlistEntry, "The entry"), ...createProblems },
});

const remove = createRoute({
  ...removing,
  path: "/shortlist/{id}/remove",
  operationId: "removeFromShortlist",
  summary: "Take somebody off a list, with the notes there",
  request: { params },
  responses: { 204: { description: "Gone" }, ...readProblems },
});

const note = createRoute({
  method: "post",
  path: "/shortlist/{id}/notes",
  operationId: "noteOnShortlist",
  tags,
  summary: "Note something about a person on a list; the person may ask to read it",
  ...may("talent.keep", { once: true }),
  request: { params, body: body(ShortlistNoteInput) },
  responses: { 201: json(ShortlistEntry, "The entry with all its notes"), ...createProblems },
});

const removeNote = createRoute({
  ...removing,
  path: "/shortlist/notes/{id}/remove",
  operationId: "removeShortlistNote",
  summary: "Take a note back: your own, or any where you administer the organisation",
  request: { params: z.strictObject({ id: idOf("shortlistNote") }) },
  responses: { 200: json(ShortlistEntry, "The entry with the notes that are left"), ...readProblems },
});

export const shortlistRoutes = router()
  .openapi(list, async (c) => c.json(await listShortlist(c.var.ctx, c.req.valid("query")), 200))
  .openapi(marks, async (c) =>
    c.json({ items: await listShortlistMarks(c.var.ctx, c.req.valid("query").talent ?? []) }, 200),
  )
  .openapi(add, async (c) => c.json(await addToShortlist(c.var.ctx, c.req.valid("json")), 201))
  .openapi(remove, async (c) => {
    await removeFromShortlist(c.var.ctx, c.req.valid("param").id);
    return c.body(null, 204);
  })
  .openapi(note, async (c) =>
    c.json(await noteOnShortlist(c.var.ctx, c.req.valid("param").id, c.req.valid("json").text), 201),
  )
  .openapi(removeNote, async (c) => c.json(await removeShortlistNote(c.var.ctx, c.req.valid("param").id), 200));
