import { z } from "zod";

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
