import { z } from "zod";
import { lookedAt } from "../vocabulary/looks.ts";
import { roles } from "../vocabulary/people.ts";
import { Instant, idOf, pageShape } from "./basics.ts";

/** One line of a person's access log. */
export const Look = z
  .strictObject({
    id: idOf("event"),
    at: Instant.meta({ description: "When; of a list, the first time on that day" }),
    role: z.enum(roles).meta({ description: "Who, by role; members of an organisation are employers" }),
    name: z.string().nullable().meta({
      description: "Told to staff alone: of staff their name, of employers their organisation's; null to the person",
    }),
    what: z.enum(lookedAt).meta({ description: "Where the person was seen" }),
    reason: z.string().nullable().meta({ description: "What an administrator typed to be let in; else null" }),
  })
  .meta({ id: "Look" });
export type Look = z.infer<typeof Look>;

export const LookQuery = z.strictObject({ ...pageShape });

export const LookPage = z
  .strictObject({ items: z.array(Look).meta({ description: "The newest first" }), next: z.string().nullable() })
  .meta({ id: "LookPage" });
export type LookPage = z.infer<typeof LookPage>;
