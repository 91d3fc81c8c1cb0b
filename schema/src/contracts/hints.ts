import { z } from "zod";
import { hints } from "../vocabulary/hints.ts";

/** Hints about a profile that are no longer shown, since somebody said "not for me". */
export const HintsAside = z
  .strictObject({ aside: z.array(z.enum(hints)).max(hints.length) })
  .meta({ id: "HintsAside", example: { aside: ["goals"] } });
export type HintsAside = z.infer<typeof HintsAside>;
