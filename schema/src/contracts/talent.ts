import { z } from "zod";
import { cefrLevels, evidenceKinds, helpForms, recognitions, searchStatuses } from "../vocabulary/people.ts";
import { contractTypes, workingTimes, workModes } from "../vocabulary/work.ts";
import { CalendarDate, Count, idOf, orNull, pageShape, several, text } from "./basics.ts";
import { EqfLevel, LevelOfSkill } from "./candidate-parts.ts";
import { MatchExplanation } from "./matches.ts";

/** By which an organisation knows a person; another organisation knows another. */
export const TalentId = z
  .string()
  .regex(/^tal_[a-z2-7]{16}$/, "must be an id that begins with tal_")
  .meta({ example: "tal_mzxw6ytboi3dk5dp" });

/** A number of people that tells of no few: 0 to 4 are "fewer than 5", others rounded down to a multiple of 5. */
export const BlurredCount = z
  .strictObject({
    atLeast: Count.meta({ description: "A multiple of 5; 0 for fewer than 5" }),
    fewerThanFive: z.boolean(),
    text: z.string().meta({ description: 'In words: "fewer than 5", "at least 35"' }),
  })
  .meta({ id: "BlurredCount" });

const bands = ["under_1", "1_to_3", "3_to_5", "5_to_10", "over_10", "under_5", "from_5"] as const;
const Band = z.enum(bands).meta({ id: "ExperienceBand", description: "Years; the last two where few share a band" });
const ShownOccupation = z
  .strictObject({
    conceptId: z.string().nullable().meta({ description: "null where the card tells a group of occupations" }),
    iscoGroup: z.string().meta({ description: "ISCO-08, four, two or one digits" }),
    label: z.string(),
  })
  .meta({ id: "ShownOccupation" });

/** What employers know of a person before both said yes; there is nothing else. */
const cardShape = {
  headline: z.string(),
  goals: z.string(),
  strengths: z.array(z.strictObject({ name: z.string(), reason: z.string() })),
  searchStatus: z.enum(searchStatuses),
  occupations: z.array(z.strictObject({ occupation: ShownOccupation, experience: orNull(Band), wanted: z.boolean() })),
  jobs: z.array(
    z.strictObject({
      occupation: orNull(ShownOccupation),
      perhaps: z.array(ShownOccupation).meta({
        description:
          "What a title that nobody has settled may mean, likeliest first; empty where the occupation is known",
      }),
      deeds: z.array(z.string()),
      sector: z.string().nullable(),
      length: orNull(Band),
    }),
  ),
  skills: z.array(
    z.strictObject({
      conceptId: z.string().nullable(),
      label: z.string().meta({ description: "In the viewer's language, else as typed" }),
      text: z.string(),
      level: orNull(LevelOfSkill),
      shown: z.boolean().meta({ description: "True where something supports it; else it is claimed" }),
      evidence: z.array(z.enum(evidenceKinds)),
    }),
  ),
  languages: z.array(
    z.strictObject({
      language: z.string(),
      label: z.string(),
      level: orNull(z.enum([...cefrLevels, "A", "B", "C"])),
    }),
  ),
  education: z.array(
    z.strictObject({ field: z.string(), eqfLevel: orNull(EqfLevel), recognised: z.enum(recognitions) }),
  ),
  credentials: z.array(z.strictObject({ name: z.string(), issuer: z.string().nullable(), valid: z.boolean() })),
  region: z.string().nullable().meta({ description: 'null stands for "Finland or remote"' }),
  workModes: z.array(z.enum(workModes)),
  wouldMove: z.boolean(),
  availableFrom: orNull(z.strictObject({ from: CalendarDate, precision: z.enum(["day", "month", "quarter"]) })).meta({
    description: "`from` is the first day of a month or quarter where only that is told",
  }),
  workingTimes: z.array(z.enum(workingTimes)),
  contractTypes: z.array(z.enum(contractTypes)),
  helpOffers: z.array(z.strictObject({ topic: z.string(), form: z.enum(helpForms) })),
};

export const TalentCard = z
  .strictObject({
    id: TalentId,
    name: z.string().meta({ description: "Two words in the viewer's language; each once within an organisation" }),
    ...cardShape,
  })
  .meta({ id: "TalentCard" });
export type TalentCard = z.infer<typeof TalentCard>;

export const talentFacets = [
  "skill",
  "occupation",
  "region",
  "language",
  "workMode",
  "workingTime",
  "contractType",
  "eqf",
  "searchStatus",
] as const;

export const TalentQuery = z.strictObject({
  q: text(200).optional().meta({ description: 'Words; the last one as a prefix, "…" a phrase, -word excludes' }),
  skill: several(idOf("skill")).meta({ description: "Any of these skills or one narrower" }),
  occupation: several(idOf("occupation")),
  region: several(text(80, 1)),
  language: several(z.string().regex(/^[a-z]{2,3}(:(A1|A2|B1|B2|C1|C2))?$/)).meta({
    description: "fi:B1 = B1 or better",
  }),
  workMode: several(z.enum(workModes)),
  workingTime: several(z.enum(workingTimes)),
  contractType: several(z.enum(contractTypes)),
  eqf: several(z.string().regex(/^[1-8]$/)),
  searchStatus: several(z.enum(searchStatuses)),
  availableBy: CalendarDate.optional(),
  facets: several(z.enum(talentFacets)),
  ...pageShape,
});
export type TalentQuery = z.infer<typeof TalentQuery>;

export const TalentFacet = z
  .strictObject({
    field: z.enum(talentFacets),
    values: z.array(
      z.strictObject({ value: z.string(), label: z.string(), count: BlurredCount, selected: z.boolean() }),
    ),
  })
  .meta({ id: "TalentFacet" });
export const TalentPage = z
  .strictObject({
    items: z.array(TalentCard),
    total: BlurredCount,
    facets: z.array(TalentFacet),
    next: z.string().nullable().meta({ description: "Cursor of the next page; there are at most ten" }),
    searchedFor: z.string().nullable(),
    degraded: z.boolean(),
  })
  .meta({ id: "TalentPage" });

export const RankedTalent = z
  .strictObject({ talent: TalentCard, rank: z.int(), match: orNull(MatchExplanation) })
  .meta({ id: "RankedTalent", description: "`match` is null where the programme has switched ranking off" });
export const OpeningTalentQuery = z.strictObject(pageShape);
export const OpeningTalentPage = z
  .strictObject({
    items: z.array(RankedTalent),
    total: BlurredCount,
    next: z.string().nullable(),
    weightsVersion: z.string(),
    taxonomyVersion: z.string(),
    rankingOff: z.boolean().meta({ description: "True where the programme has switched ranking off: neutral order" }),
  })
  .meta({ id: "OpeningTalentPage" });

export const cardWarnings = [
  "region",
  "start",
  "experience",
  "language",
  "occupation",
  "skill",
  "region_trade",
] as const;
export const CardWarning = z
  .strictObject({
    field: z.enum(cardWarnings),
    value: z.string().meta({ description: "What few people here share, in the viewer's language" }),
    text: z.string(),
  })
  .meta({ id: "CardWarning" });
export const CandidateCardQuery = z.strictObject({
  organisation: idOf("organisation")
    .optional()
    .meta({ description: "As this organisation sees it; as any that is not blocked, unless given" }),
});
/** Exactly what employers see of a person, for the person and for staff. */
export const CandidateCard = z
  .strictObject({
    state: z.enum(["shown", "not_published", "not_now", "blocked"]).meta({
      description: "Whether employers see it now; where they do not, the card is what they would see",
    }),
    card: z.strictObject(cardShape).meta({ id: "CardContent" }),
    warnings: z.array(CardWarning),
  })
  .meta({ id: "CandidateCard" });
