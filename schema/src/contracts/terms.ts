import { z } from "zod";
import { Count, Instant, idOf, orNull, text } from "./basics.ts";

const words = text(15_000, 1);

/** What employers agree to, in each language of the interface. */
export const TermsInput = z
  .strictObject({ texts: z.strictObject({ en: words, fi: words, sv: words }) })
  .meta({ id: "TermsInput" });
export type TermsInput = z.infer<typeof TermsInput>;

/** Which version was read; another one in force is refused, so that nobody signs what they have not seen. */
export const SignTerms = z.strictObject({ version: z.int().min(1) }).meta({ id: "SignTerms" });

export const Terms = z
  .strictObject({
    id: idOf("terms"),
    version: z.int().min(1),
    texts: z.strictObject({ en: z.string(), fi: z.string(), sv: z.string() }),
    publishedAt: Instant,
  })
  .meta({ id: "Terms" });
export type Terms = z.infer<typeof Terms>;

export const TermsSignature = z
  .strictObject({ version: z.int(), at: Instant, by: z.string().meta({ description: "Name on that day" }) })
  .meta({ id: "TermsSignature" });

/** The terms in force; for members also how their organisation stands, for staff how many have signed. */
export const TermsInForce = z
  .strictObject({
    current: orNull(Terms).meta({ description: "Null until the programme has published any: nobody searches" }),
    standing: orNull(
      z.strictObject({
        vetted: z.boolean(),
        termsSigned: z.boolean(),
        signature: orNull(TermsSignature).meta({ description: "The latest, of whatever version" }),
      }),
    ).meta({ description: "Of the viewer's own organisation; null for staff" }),
    signatures: orNull(z.strictObject({ signed: Count, vetted: Count })).meta({
      description: "Vetted organisations that signed the version in force, and all vetted ones; null for members",
    }),
  })
  .meta({ id: "TermsInForce" });
export type TermsInForce = z.infer<typeof TermsInForce>;
