import { z } from "zod";
import { text } from "./basics.ts";

/** Places that forms offer; any other may be written, since people and work cross borders. */
export const PlaceList = z
  .strictObject({
    municipalities: z.array(
      z.strictObject({
        name: z.string().meta({ example: "Turku" }),
        otherName: z.string().meta({ description: "Its name in Finland's other language, or empty", example: "Åbo" }),
        region: z.string().meta({ description: "Label of its region" }),
      }),
    ),
    regions: z.array(z.string()).meta({ description: "Labels in the viewer's language, each of which is understood" }),
  })
  .meta({ id: "PlaceList" });

export const PlaceQuery = z.strictObject({ municipality: text(80, 1), region: text(80).default("") });

/** Where something is, as matching reads the two words. */
export const PlaceReading = z
  .strictObject({
    isKnown: z.boolean().meta({ description: "Whether the municipality's words name one of Finland, or a region" }),
    near: z.string().nullable().meta({ description: "What may be meant where they do not", example: "Lieto" }),
    region: z.string().meta({ description: "Label of the region; empty where none is known" }),
  })
  .meta({ id: "PlaceReading" });
