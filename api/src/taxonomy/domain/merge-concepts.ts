import type { LabelLists, LabelSet, OccupationConcept, SkillConcept, TaxonomySource } from "@tuttu/search";
import { joinByLabel, type Labelled } from "./join-by-label.ts";
import type { ReleasedConcept, ReleasedOccupation, ReleasedSkill, TaxonomyRelease } from "./release.ts";

/** One concept of the taxonomy to be: from our starter data, from an ESCO release, or from both. */
export interface MergedConcept<Ours, Theirs> {
  readonly id: string;
  readonly ours: Ours | null;
  readonly theirs: Theirs | null;
}
export type MergedSkill = MergedConcept<SkillConcept, ReleasedSkill>;
export type MergedOccupation = MergedConcept<OccupationConcept, ReleasedOccupation>;

export interface Merged<C> {
  readonly concepts: readonly C[];
  readonly ids: ReadonlySet<string>;
  readonly idOfUri: ReadonlyMap<string, string>;
  /** A starter concept's id to the id it goes by; they differ where ESCO was imported before the starter knew it. */
  readonly idOfOurs: ReadonlyMap<string, string>;
}

export interface MergedTaxonomy {
  readonly skills: Merged<MergedSkill>;
  readonly occupations: Merged<MergedOccupation>;
}

/** Ids that the database already gave to ESCO concepts. */
export interface KnownIds {
  readonly skills: ReadonlyMap<string, string>;
  readonly occupations: ReadonlyMap<string, string>;
}

const isReleased = (concept: ReleasedConcept): boolean => concept.status === "released";

type Ours = { readonly id: string; readonly label: LabelSet; readonly alt: LabelLists };

function merge<O extends Ours, T extends ReleasedConcept>(
  starter: readonly O[],
  released: readonly T[],
  known: ReadonlyMap<string, string>,
  prefix: "skl" | "occ",
  traits: (concept: O | T) => Pick<Labelled, "class" | "support">,
): Merged<MergedConcept<O, T>> {
  const current = released.filter(isReleased);
  const ours = starter.map((concept): Labelled => ({ ...concept, key: concept.id, ...traits(concept) }));
  const theirs = current.map((concept): Labelled => ({ ...concept, key: concept.uri, ...traits(concept) }));
  const uriOfOurs = joinByLabel(ours, theirs);
  const oursOfUri = new Map(starter.flatMap((concept) => pair(uriOfOurs.get(concept.id), concept)));
  const idOfUri = new Map<string, string>();
  const concepts: MergedConcept<O, T>[] = [];
  for (const concept of current) {
    const joined = oursOfUri.get(concept.uri) ?? null;
    const own = `${prefix}_${concept.uri.slice(concept.uri.lastIndexOf("/") + 1)}`;
    const id = known.get(concept.uri) ?? joined?.id ?? own;
    idOfUri.set(concept.uri, id);
    concepts.push({ id, ours: joined, theirs: concept });
  }
  const idOfOurs = new Map<string, string>();
  for (const concept of starter) {
    const uri = uriOfOurs.get(concept.id);
    idOfOurs.set(concept.id, (uri === undefined ? undefined : idOfUri.get(uri)) ?? concept.id);
    if (uri === undefined) concepts.push({ id: concept.id, ours: concept, theirs: null });
  }
  return { concepts, ids: new Set(concepts.map((concept) => concept.id)), idOfUri, idOfOurs };
}

const pair = <K, V>(key: K | undefined, value: V): [K, V][] => (key === undefined ? [] : [[key, value]]);

/**
 * Lays a release over the starter taxonomy. Starter concepts that the release has too keep their id and gain the
 * release's URI, labels and relations; the others stay beside it. Without a release the starter stands alone.
 */
export function mergeConcepts(
  starter: TaxonomySource,
  release: TaxonomyRelease | null,
  known: KnownIds,
): MergedTaxonomy {
  const ofSkill = ({ kind }: SkillConcept | ReleasedSkill) => ({
    class: kind === "language" ? "language" : "skill",
    support: kind,
  });
  const ofOccupation = ({ iscoGroup }: OccupationConcept | ReleasedOccupation) => ({
    class: "occupation",
    support: iscoGroup,
  });
  return {
    skills: merge(starter.skills, release?.skills ?? [], known.skills, "skl", ofSkill),
    occupations: merge(starter.occupations, release?.occupations ?? [], known.occupations, "occ", ofOccupation),
  };
}
