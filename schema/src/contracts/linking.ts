import { z } from "zod";
import { linkStates, skillKinds } from "../vocabulary/linking.ts";
import { Count, idOf, orNull, pageShape, Share, Total, text } from "./basics.ts";

export const ConceptId = z.union([idOf("skill"), idOf("occupation")]);

/** A concept that a text may mean; the label is in the viewer's language. */
export const LinkProposal = z
  .strictObject({ conceptId: z.string(), label: z.string(), confidence: Share })
  .meta({ id: "LinkProposal" });

/** The statement that a text means a concept of the taxonomy; the text itself is kept as typed. */
export const ConceptLink = z
  .strictObject({
    state: z.enum(linkStates),
    conceptId: z.string().nullable(),
    label: z.string().nullable().meta({ description: "The concept's label in the viewer's language" }),
    confidence: Share.nullable(),
    how: z.string().nullable().meta({ description: "exact, alternative, translated, fuzzy, person …" }),
    proposals: z.array(LinkProposal),
  })
  .meta({ id: "ConceptLink" });
export type ConceptLink = z.infer<typeof ConceptLink>;

const labels = z.strictObject({ en: z.string(), fi: z.string(), sv: z.string() });
const alternatives = z.strictObject({
  en: z.array(z.string()),
  fi: z.array(z.string()),
  sv: z.array(z.string()),
});
export const ConceptReference = z
  .strictObject({ id: z.string(), label: z.string() })
  .meta({ id: "ConceptReference", description: "A concept by id, its label in the viewer's language" });

export const Skill = z
  .strictObject({
    id: idOf("skill"),
    escoUri: z.string().nullable(),
    kind: z.enum(skillKinds),
    reuseLevel: z.string(),
    label: z.string(),
    labels,
    alternativeLabels: alternatives,
    description: z.string(),
    status: z.enum(["current", "replaced", "obsolete"]),
    replacedBy: orNull(ConceptReference),
    broader: z.array(ConceptReference),
    narrower: z.array(ConceptReference),
    groups: z.array(ConceptReference),
    essentialFor: z.array(ConceptReference),
    optionalFor: z.array(ConceptReference),
    occupationsCount: Count,
  })
  .meta({ id: "Skill" });

export const Occupation = z
  .strictObject({
    id: idOf("occupation"),
    escoUri: z.string().nullable(),
    escoCode: z.string(),
    iscoGroup: z.string().meta({ description: "ISCO-08 unit group, four digits" }),
    iscoPath: z.array(ConceptReference).meta({ description: "ISCO-08 groups from major to unit" }),
    label: z.string(),
    labels,
    alternativeLabels: alternatives,
    description: z.string(),
    status: z.enum(["current", "replaced", "obsolete"]),
    replacedBy: orNull(ConceptReference),
    broader: z.array(ConceptReference),
    narrower: z.array(ConceptReference),
    essential: z.array(ConceptReference),
    optional: z.array(ConceptReference),
  })
  .meta({ id: "Occupation" });

export const SuggestQuery = z.strictObject({
  q: text(200, 1),
  kind: z.enum(["skill", "occupation"]).default("skill"),
  limit: z.coerce.number().int().min(1).max(20).default(10),
});
export const Suggestion = z
  .strictObject({
    id: z.string(),
    label: z.string().meta({ description: "Preferred label in the viewer's language" }),
    matched: z.string().meta({ description: "The label that was found, where it is another one" }),
    language: z.enum(["en", "fi", "sv"]),
    how: z.enum(["prefix", "word", "typo"]),
    kind: z.string(),
    group: z.string().meta({ description: "Broader skill or ISCO-08 group, to tell two alike apart" }),
  })
  .meta({ id: "Suggestion" });
export const Suggestions = z.strictObject({ items: z.array(Suggestion) }).meta({ id: "Suggestions" });

export const LinkTextInput = z
  .strictObject({ text: text(2000, 1), kind: z.enum(["skill", "occupation", "sentence"]).default("skill") })
  .meta({ id: "LinkTextInput" });
export const LinkTextAnswer = z
  .strictObject({
    state: z.enum(["linked", "proposed", "unlinked"]),
    links: z.array(
      z.strictObject({
        conceptId: z.string(),
        label: z.string(),
        confidence: Share,
        how: z.string(),
        span: z.string(),
      }),
    ),
    linkerVersion: z.string(),
    taxonomyVersion: z.string(),
  })
  .meta({ id: "LinkTextAnswer" });

/** Texts that wait for a person, grouped by the same words. */
export const UnlinkedGroup = z
  .strictObject({
    textKey: z.string(),
    text: z.string().meta({ description: "One of the spellings, as typed" }),
    kind: z.enum(["skill", "occupation"]),
    count: Count,
    candidates: Count,
    openings: Count,
    proposals: z.array(LinkProposal),
  })
  .meta({ id: "UnlinkedGroup" });
export const UnlinkedQuery = z.strictObject({
  kind: z.enum(["skill", "occupation"]).default("skill"),
  q: text(200).optional(),
  ...pageShape,
});
export const UnlinkedPage = z
  .strictObject({ items: z.array(UnlinkedGroup), total: Total, next: z.string().nullable() })
  .meta({ id: "UnlinkedPage" });
export const LinkDecision = z
  .strictObject({
    kind: z.enum(["skill", "occupation"]),
    textKey: text(500, 1),
    conceptId: orNull(ConceptId).meta({ description: "null says that the words mean no concept" }),
  })
  .meta({ id: "LinkDecision" });
const touched = { changed: Count, candidates: Count, openings: Count };
export const LinkDecisionAnswer = z
  .strictObject({ id: idOf("event").meta({ description: "By which it is taken back" }), ...touched })
  .meta({ id: "LinkDecisionAnswer" });
export const LinkDecisionTakenBack = z.strictObject(touched).meta({ id: "LinkDecisionTakenBack" });

/** A decision about words, as it is looked up later; the words are read where they stand, and go with them. */
export const DecidedWords = z
  .strictObject({
    id: idOf("event").meta({ description: "By which it is taken back" }),
    text: z.string().meta({ description: "One of the spellings, as typed" }),
    kind: z.enum(["skill", "occupation"]),
    concept: orNull(ConceptReference).meta({ description: "What the words mean; null says that they mean no concept" }),
    decidedAt: z.string(),
    decidedBy: z
      .string()
      .nullable()
      .meta({ description: "Name of who decided; null where no person of the programme did" }),
    changed: Count.meta({ description: "Places that it was written into" }),
    standing: Count.meta({ description: "Places where it still stands as it was decided; 0 where it was taken back" }),
  })
  .meta({ id: "DecidedWords" });
export const DecidedPage = z
  .strictObject({ items: z.array(DecidedWords), next: z.string().nullable() })
  .meta({ id: "DecidedPage" });

export const TaxonomyState = z
  .strictObject({
    version: z.string(),
    source: z.enum(["starter", "esco"]),
    installedAt: z.string(),
    skills: Count,
    occupations: Count,
    attribution: z.string(),
  })
  .meta({ id: "TaxonomyState" });
export const BrowseQuery = z.strictObject({
  kind: z.enum(["skill", "occupation"]).default("skill"),
  under: text(120).optional().meta({ description: "Code of a skill group or ISCO-08 group; left out = the top" }),
  ...pageShape,
});
export const BrowseNode = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    type: z.enum(["group", "skill", "occupation"]),
    children: Count,
  })
  .meta({ id: "BrowseNode" });
export const BrowsePage = z
  .strictObject({
    path: z.array(ConceptReference),
    items: z.array(BrowseNode),
    total: Total,
    next: z.string().nullable(),
  })
  .meta({ id: "BrowsePage" });
