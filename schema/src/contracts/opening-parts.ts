import { z } from "zod";
import { cefrLevels } from "../vocabulary/people.ts";
import { languageNeeds, payPeriods, skillNeeds, wordingConcerns } from "../vocabulary/work.ts";
import { idOf, LanguageTag, text } from "./basics.ts";
import { conceptChoice, LevelOfSkill } from "./candidate-parts.ts";
import { ConceptLink } from "./linking.ts";

const skillShape = {
  text: text(300, 1),
  need: z.enum(skillNeeds).default("required"),
  level: LevelOfSkill.nullable().default(null),
  learnableInWeeks: z.int().min(1).max(104).nullable().default(null),
};
export const OpeningSkillInput = z.strictObject({ ...skillShape, ...conceptChoice }).meta({ id: "OpeningSkillInput" });
export const OpeningSkill = z
  .strictObject({ id: idOf("openingSkill"), ...skillShape, link: ConceptLink })
  .meta({ id: "OpeningSkill" });

export const OpeningLanguage = z
  .strictObject({
    language: LanguageTag,
    cefr: z.enum(cefrLevels),
    need: z.enum(languageNeeds).default("requirement"),
    task: text(160).default("").meta({ description: "What it is needed for, e.g. phones customers" }),
    learnOnTheJob: z.boolean().default(false),
  })
  .meta({ id: "OpeningLanguage" });

export const Pay = z
  .strictObject({
    min: z.number().min(0).max(1_000_000).nullable().default(null),
    max: z.number().min(0).max(1_000_000).nullable().default(null),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "must be an ISO 4217 currency such as EUR")
      .default("EUR"),
    period: z.enum(payPeriods).default("month"),
    note: text(200).default(""),
  })
  .refine((pay) => pay.min === null || pay.max === null || pay.min <= pay.max, {
    path: ["min"],
    message: "must not be above the upper end of the range",
  })
  .meta({ id: "Pay" });

/** Wording that may shut people out; a hint, never a refusal. */
export const WordingHint = z
  .strictObject({
    pointer: z.string().meta({ description: "JSON Pointer to the text" }),
    found: z.string().meta({ description: "The words as typed" }),
    concern: z.enum(wordingConcerns),
    text: z.string().meta({ description: "What to consider, in the viewer's language" }),
  })
  .meta({ id: "WordingHint" });
