import type { LabelLanguage, LabelLists, LabelSet, SkillKind } from "@tuttu/search";
import { labelKey } from "./join-by-label.ts";
import type { Merged, MergedConcept, MergedOccupation, MergedSkill } from "./merge-concepts.ts";
import type { ReleasedConcept } from "./release.ts";

/** A row of a concept's own columns, as both tables share it; `isco` and `code` are "" for skills. */
export interface ConceptRow {
  readonly id: string;
  readonly uri: string | null;
  readonly kind: SkillKind | "";
  readonly reuse: string;
  readonly isco: string;
  readonly code: string;
  readonly description: string;
}

export function skillRow({ id, ours, theirs }: MergedSkill): ConceptRow {
  return {
    id,
    uri: theirs?.uri ?? null,
    kind: theirs?.kind ?? ours?.kind ?? "skill",
    reuse: theirs?.reuse ?? ours?.reuse ?? "",
    isco: "",
    code: "",
    description: theirs?.description ?? ours?.description ?? "",
  };
}

export function occupationRow({ id, ours, theirs }: MergedOccupation): ConceptRow {
  return {
    id,
    uri: theirs?.uri ?? null,
    kind: "",
    reuse: "",
    isco: theirs?.iscoGroup ?? ours?.iscoGroup ?? "",
    code: theirs?.code ?? "",
    description: theirs?.description ?? ours?.description ?? "",
  };
}

const languages: readonly LabelLanguage[] = ["en", "fi", "sv"];
type Labels = { readonly label: LabelSet; readonly alt: LabelLists };
type AnyMerged = Merged<MergedConcept<Labels, ReleasedConcept>>;

/**
 * Which of our labels a release gives to another concept: there the release's word counts, and ours is left out of the
 * joined concept, so that a word does not begin to mean two things.
 */
function labelsOfOthers(merged: AnyMerged): (language: LabelLanguage, label: string, uri: string) => boolean {
  const owners = new Map<string, Set<string>>();
  for (const { ours, theirs } of merged.concepts) {
    if (!ours || !theirs) continue;
    for (const language of languages) {
      for (const label of [ours.label[language], ...ours.alt[language]]) {
        owners.set(`${language}/${labelKey(label)}`, new Set());
      }
    }
  }
  for (const { theirs } of merged.concepts) {
    if (!theirs) continue;
    for (const language of languages) {
      for (const label of [theirs.label[language], ...theirs.alt[language]]) {
        owners.get(`${language}/${labelKey(label)}`)?.add(theirs.uri);
      }
    }
  }
  return (language, label, uri) => {
    const uris = owners.get(`${language}/${labelKey(label)}`);
    return uris !== undefined && uris.size > 0 && !uris.has(uri);
  };
}

/**
 * The label rows `[concept id, language, kind, label]` of every concept. A joined concept takes its preferred labels
 * from the release and keeps ours as alternatives.
 */
export function* labelRows(merged: AnyMerged): Generator<string[]> {
  const isOthers = labelsOfOthers(merged);
  for (const { id, ours, theirs } of merged.concepts) {
    for (const language of languages) {
      const seen = new Set<string>();
      const row = (kind: string, label: string): string[][] => {
        const key = label.toLowerCase();
        if (label === "" || seen.has(key)) return [];
        seen.add(key);
        return [[id, language, kind, label]];
      };
      yield* row("preferred", theirs?.label[language] || (ours?.label[language] ?? ""));
      for (const label of theirs?.alt[language] ?? []) yield* row("alternative", label);
      for (const label of theirs?.hidden[language] ?? []) yield* row("hidden", label);
      const own = ours ? [ours.label[language], ...ours.alt[language]] : [];
      for (const label of own) if (!theirs || !isOthers(language, label, theirs.uri)) yield* row("alternative", label);
    }
  }
}
