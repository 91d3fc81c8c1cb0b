import { z } from "zod";
import { locales, roles } from "../vocabulary/people.ts";
import { CalendarDate, changesOf, EmailAddress, Instant, idOf, orNull, text } from "./basics.ts";

const programmeShape = {
  name: text(120, 1),
  region: text(80).default(""),
  funder: text(160).default(""),
  locale: z.enum(locales).default("en"),
  startsOn: CalendarDate.nullable().default(null),
  endsOn: CalendarDate.nullable().default(null),
  selfRegistration: z.boolean().default(false),
  reviewsProfiles: z.boolean().default(false),
  rankingEnabled: z
    .boolean()
    .default(true)
    .meta({ description: "Off switch of ranking: lists then stand in neutral order" }),
};
export const ProgrammeInput = z.strictObject(programmeShape).meta({ id: "ProgrammeInput" });
export type ProgrammeInput = z.infer<typeof ProgrammeInput>;

/** A programme and who is to run it, so that nobody stands before one that no person may enter. */
export const NewProgramme = ProgrammeInput.extend({
  coordinator: orNull(z.strictObject({ name: text(120, 1), email: EmailAddress }))
    .default(null)
    .meta({ description: "Gets an account, or this membership of the one there is, and signs in with a mailed link" }),
}).meta({ id: "NewProgramme" });
export type NewProgramme = z.infer<typeof NewProgramme>;

export const ProgrammeChange = changesOf(programmeShape).meta({ id: "ProgrammeChange" });

export const Programme = z
  .strictObject({ id: idOf("programme"), ...programmeShape, createdAt: Instant, updatedAt: Instant, version: z.int() })
  .meta({ id: "Programme" });
export type Programme = z.infer<typeof Programme>;
export const ProgrammeList = z.strictObject({ items: z.array(Programme) }).meta({ id: "ProgrammeList" });

/** Staff of a programme, for choosing a counsellor. */
export const StaffMember = z
  .strictObject({ accountId: idOf("account"), name: z.string(), role: z.enum(roles), clients: z.int() })
  .meta({ id: "StaffMember" });
export const StaffList = z.strictObject({ items: z.array(StaffMember) }).meta({ id: "StaffList" });
