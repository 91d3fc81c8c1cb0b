import { z } from "zod";
import { Count, Instant, idOf, orNull, pageShape, several, text } from "./basics.ts";
import { TalentCard, TalentId } from "./talent.ts";

const noteMax = 1000;

/** What a colleague wrote; the person it is about may ask for it. */
export const ShortlistNote = z
  .strictObject({
    id: idOf("shortlistNote"),
    text: z.string(),
    by: z.string().nullable().meta({ description: "Name of the colleague; null where the account is gone" }),
    removable: z.boolean().meta({ description: "True where the viewer may take it back" }),
    at: Instant,
  })
  .meta({ id: "ShortlistNote" });
export type ShortlistNote = z.infer<typeof ShortlistNote>;

const ListOpening = z.strictObject({ id: idOf("opening"), title: z.string() }).meta({ id: "ShortlistOpening" });

export const ShortlistEntry = z
  .strictObject({
    id: idOf("shortlistEntry"),
    talent: TalentId,
    opening: orNull(ListOpening).meta({ description: "null on the organisation's general list" }),
    addedBy: z.string().nullable(),
    addedAt: Instant,
    notes: z.array(ShortlistNote).meta({ description: "The oldest first" }),
  })
  .meta({ id: "ShortlistEntry", description: "A person on a list that the organisation's members share" });
export type ShortlistEntry = z.infer<typeof ShortlistEntry>;

export const ShortlistInput = z
  .strictObject({
    talent: TalentId,
    opening: orNull(idOf("opening")).default(null),
    note: text(noteMax).default(""),
  })
  .meta({ id: "ShortlistInput" });
export type ShortlistInput = z.infer<typeof ShortlistInput>;

export const ShortlistNoteInput = z.strictObject({ text: text(noteMax, 1) }).meta({ id: "ShortlistNoteInput" });

export const ShortlistQuery = z.strictObject({
  opening: idOf("opening").optional().meta({ description: "List of this opening; the general one unless given" }),
  ...pageShape,
});
export const ShortlistPage = z
  .strictObject({
    items: z.array(z.strictObject({ entry: ShortlistEntry, card: TalentCard })),
    lists: z
      .array(z.strictObject({ opening: orNull(ListOpening), count: Count }))
      .meta({ description: "Every list that has somebody, the general one first" }),
    next: z.string().nullable(),
  })
  .meta({ id: "ShortlistPage" });
export type ShortlistPage = z.infer<typeof ShortlistPage>;

export const ShortlistMarkQuery = z.strictObject({ talent: several(TalentId, 100) });
export const ShortlistMarks = z
  .strictObject({ items: z.array(ShortlistEntry) })
  .meta({ id: "ShortlistMarks", description: "Where these people stand on the organisation's lists" });
