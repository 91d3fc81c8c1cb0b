import { z } from "zod";
import { Instant, idOf } from "./basics.ts";

const Value = z.union([z.string(), z.number(), z.null()]);

/** All that the house holds about one person, in the words and numbers that it holds. */
export const PersonExport = z
  .strictObject({
    format: z.literal("tuttu-person-1"),
    candidateId: idOf("candidate"),
    madeAt: Instant,
    /** Rows by the table that keeps them. */
    held: z.record(z.string(), z.array(z.record(z.string(), Value))),
    /** What is held and not told, by table, with the reason. */
    notTold: z.array(z.strictObject({ table: z.string(), reason: z.string() })),
  })
  .meta({ id: "PersonExport" });
export type PersonExport = z.infer<typeof PersonExport>;

const Going = z.strictObject({ what: z.string(), count: z.int().min(0) });
const Staying = z.strictObject({ what: z.string(), why: z.string() });

/** What an erasure takes away and what it leaves, in the reader's language. */
export const ErasurePreview = z
  .strictObject({
    version: z.int(),
    /** Has to be typed to confirm. */
    name: z.string(),
    goes: z.array(Going),
    stays: z.array(Staying),
    /** Where the receipt goes; null where no address is known. */
    receiptTo: z.string().nullable(),
  })
  .meta({ id: "ErasurePreview" });
export type ErasurePreview = z.infer<typeof ErasurePreview>;

export const EraseCandidate = z
  .strictObject({ name: z.string().min(1).max(120).describe("The person's name as the profile has it") })
  .meta({ id: "EraseCandidate", example: { name: "Aino Järvinen" } });
export type EraseCandidate = z.infer<typeof EraseCandidate>;

export const Erased = z
  .strictObject({ id: idOf("candidate"), erasedAt: Instant, receiptSent: z.boolean() })
  .meta({ id: "Erased" });
export type Erased = z.infer<typeof Erased>;
