import { z } from "zod";
import { searchStatuses } from "../vocabulary/people.ts";
import { contractTypes, workingTimes, workModes } from "../vocabulary/work.ts";
import { CalendarDate, Instant, idOf, text } from "./basics.ts";

const some = <T extends z.ZodType>(item: T) => z.array(item).max(50).optional();

/** Words and filters of `GET /talent`, as they are kept. */
export const SavedTalentQuery = z
  .strictObject({
    q: text(200).optional(),
    skill: some(idOf("skill")),
    occupation: some(idOf("occupation")),
    region: some(text(80, 1)),
    language: some(z.string().regex(/^[a-z]{2,3}(:(A1|A2|B1|B2|C1|C2))?$/)),
    workMode: some(z.enum(workModes)),
    workingTime: some(z.enum(workingTimes)),
    contractType: some(z.enum(contractTypes)),
    eqf: some(z.string().regex(/^[1-8]$/)),
    searchStatus: some(z.enum(searchStatuses)),
    availableBy: CalendarDate.optional(),
  })
  .meta({ id: "SavedTalentQuery" });
export type SavedTalentQuery = z.infer<typeof SavedTalentQuery>;

const name = text(80, 1);

export const SavedSearch = z
  .strictObject({
    id: idOf("savedSearch"),
    name: z.string(),
    query: SavedTalentQuery,
    mails: z.boolean().meta({ description: "Whether new matches are mailed, at most once a day" }),
    mailedAt: z.union([Instant, z.null()]),
    createdAt: Instant,
    version: z.int(),
  })
  .meta({ id: "SavedSearch", description: "A search that its maker keeps; nobody else sees it" });
export type SavedSearch = z.infer<typeof SavedSearch>;

export const SavedSearchList = z.strictObject({ items: z.array(SavedSearch) }).meta({ id: "SavedSearchList" });

export const SavedSearchInput = z
  .strictObject({ name, query: SavedTalentQuery, mails: z.boolean().default(true) })
  .meta({ id: "SavedSearchInput" });
export type SavedSearchInput = z.infer<typeof SavedSearchInput>;

export const SavedSearchChange = z
  .strictObject({ name: name.optional(), mails: z.boolean().optional() })
  .meta({ id: "SavedSearchChange" });
export type SavedSearchChange = z.infer<typeof SavedSearchChange>;
