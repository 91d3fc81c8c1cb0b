import type { Occupation, Skill } from "./taxonomy-api.ts";

type Reference = { id: string; label: string };
/** A skill and an occupation told in one shape, so that one page shows both. */
export type ConceptView = {
  id: string;
  isSkill: boolean;
  label: string;
  labels: Readonly<Record<"en" | "fi" | "sv", string>>;
  others: Readonly<Record<"en" | "fi" | "sv", readonly string[]>>;
  description: string;
  kind: string | null;
  code: string | null;
  escoUri: string | null;
  replacedBy: Reference | null;
  status: string;
  path: readonly Reference[];
  broader: readonly Reference[];
  narrower: readonly Reference[];
  essential: readonly Reference[];
  optional: readonly Reference[];
};

const shared = (one: Skill | Occupation) => ({
  id: one.id,
  label: one.label,
  labels: one.labels,
  others: one.alternativeLabels,
  description: one.description,
  escoUri: one.escoUri,
  replacedBy: one.replacedBy,
  status: one.status,
  broader: one.broader,
  narrower: one.narrower,
});

export const viewOfSkill = (one: Skill): ConceptView => ({
  ...shared(one),
  isSkill: true,
  kind: one.kind,
  code: null,
  path: one.groups,
  essential: one.essentialFor,
  optional: one.optionalFor,
});

export const viewOfOccupation = (one: Occupation): ConceptView => ({
  ...shared(one),
  isSkill: false,
  kind: null,
  code: one.iscoGroup,
  path: one.iscoPath,
  essential: one.essential,
  optional: one.optional,
});
