import { z } from "zod";
import { importFormats, importKinds, importPhases, importRowStates, importStates } from "../vocabulary/linking.ts";
import { Count, FieldError, Instant, idOf, orNull, pageShape, Share, several, Total } from "./basics.ts";

/** What became of the new records of an import that is done. */
const ImportOutcome = z
  .strictObject({
    published: Count.meta({ description: "New records that were published" }),
    drafts: Count.meta({ description: "New records that stayed drafts" }),
    reasons: z
      .array(
        z.strictObject({
          count: Count,
          isDraft: z.boolean().meta({ description: "False where it was published, though not to everybody" }),
          detail: z.string().meta({ description: "Why, in the viewer's language" }),
        }),
      )
      .meta({ description: "Most frequent first; one record may have several" }),
  })
  .meta({ id: "ImportOutcome" });

/** An import of candidates or openings: read, checked, confirmed by a person, written whole or not at all. */
export const ImportRun = z
  .strictObject({
    id: idOf("importRun"),
    programmeId: idOf("programme"),
    kind: z.enum(importKinds),
    format: z.enum(importFormats),
    fileName: z.string(),
    state: z.enum(importStates),
    phase: z.enum(importPhases).nullable().meta({ description: "What is being done now; null where nothing is" }),
    rows: z.strictObject({
      total: Count,
      new: Count,
      changed: Count,
      same: Count,
      faulty: Count,
      warned: Count.meta({
        description: "Sound records with warnings, or of people who may be in the programme already",
      }),
      done: Count.meta({ description: "How far it is with reading, or then with writing" }),
      waiting: Count.meta({ description: "Written records that cannot be found by search yet" }),
      toMend: Count.meta({ description: "Records that the file of what is wrong holds, to be mended and sent again" }),
    }),
    landedAt: Instant.nullable().meta({
      description: "Since when everything of it stands in the programme; nothing of it does before",
    }),
    linking: z
      .strictObject({ linked: Share, proposed: Share, unlinked: Share, texts: Count })
      .meta({ description: "Shares of skill texts; linked without asking only above the threshold" }),
    outcome: orNull(ImportOutcome),
    warnings: z.array(FieldError).meta({ description: "What is said once for the file, such as a column not used" }),
    error: z.string().nullable().meta({ description: "Why it ended without having written, in the viewer's language" }),
    createdAt: Instant,
    updatedAt: Instant,
    version: z.int(),
  })
  .meta({ id: "ImportRun" });
export type ImportRun = z.infer<typeof ImportRun>;

export const ImportUploadQuery = z.strictObject({
  kind: z.enum(importKinds),
  format: z.enum(importFormats).optional().meta({ description: "Left out, it is told from name and content" }),
  fileName: z.string().max(200).default("upload"),
  encoding: z.enum(["utf-8", "utf-16le", "windows-1252"]).optional(),
});
export const ImportColumn = z
  .strictObject({
    field: z.string().meta({ description: "Its name in any language" }),
    name: z.string().meta({ description: "Header in the template" }),
    aliases: z.array(z.string()).meta({ description: "Other headers that mean the same, in the viewer's language" }),
    holds: z.string(),
    example: z.string(),
    isNeeded: z.boolean(),
  })
  .meta({ id: "ImportColumn" });
export type ImportColumn = z.infer<typeof ImportColumn>;
export const ImportColumns = z.strictObject({ items: z.array(ImportColumn) }).meta({ id: "ImportColumns" });
export type ImportColumns = z.infer<typeof ImportColumns>;
export const ImportColumnsQuery = z.strictObject({ kind: z.enum(importKinds) });
export const ImportTemplateQuery = z.strictObject({
  kind: z.enum(importKinds),
  format: z.enum(["csv"]).default("csv"),
});
/** How a checked import is to be written. */
export const ImportConfirm = z
  .strictObject({
    publish: z
      .boolean()
      .default(true)
      .meta({ description: "Published as far as the rules of publishing allow; false leaves new records as drafts" }),
    leaveOut: z
      .array(z.int().min(1))
      .max(1_000)
      .default([])
      .meta({ description: "Lines of records that are not to be written, though they are sound" }),
  })
  .meta({ id: "ImportConfirm" });
export const ImportListQuery = z.strictObject({ ...pageShape });
export const ImportPage = z
  .strictObject({ items: z.array(ImportRun), total: Total, next: z.string().nullable() })
  .meta({ id: "ImportPage" });

export const ImportRow = z
  .strictObject({
    line: z.int().meta({ description: "Line in the file, from 1, the header counted" }),
    state: z.enum(importRowStates),
    externalRef: z.string().nullable(),
    subjectId: z.string().nullable(),
    title: z.string().meta({ description: "Name or title as read" }),
    summary: z.string().meta({ description: "What was read, in one line" }),
    errors: z.array(FieldError).meta({
      description: "Why the record is left aside. Pointers name the file's own field; in a table the column's header",
    }),
    warnings: z
      .array(FieldError)
      .meta({ description: "Values that are left out, or may be meant otherwise, while the record stands" }),
    alike: z
      .array(z.strictObject({ id: idOf("candidate"), name: z.string(), detail: z.string() }))
      .meta({ description: "People of the programme who may be this new one, with what is the same of them" }),
    hints: z.array(FieldError).meta({ description: "Why a written record was not published" }),
  })
  .meta({ id: "ImportRow" });
export type ImportRow = z.infer<typeof ImportRow>;
export const ImportRowsQuery = z.strictObject({
  state: several(z.enum(importRowStates)),
  warned: z
    .enum(["true"])
    .optional()
    .meta({ description: "Only records with warnings, or of people who may be in the programme already" }),
  ...pageShape,
});
export const ImportRowPage = z
  .strictObject({ items: z.array(ImportRow), total: Total, next: z.string().nullable() })
  .meta({ id: "ImportRowPage" });
