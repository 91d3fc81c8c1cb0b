import { type Api, api, ask, once } from "#lib/api/client.ts";

export type Kind = "skill" | "occupation";
export type Suggestion = Api["Suggestion"];
export type Skill = Api["Skill"];
export type Occupation = Api["Occupation"];
export type UnlinkedGroup = Api["UnlinkedGroup"];
export type DecidedWords = Api["DecidedWords"];
type Browse = {
  kind: Kind;
  under?: string | undefined;
  q?: string | undefined;
  cursor?: string | undefined;
  limit?: number;
};

export const suggest = async (q: string, kind: Kind, signal: AbortSignal): Promise<readonly Suggestion[]> =>
  (await ask(api.GET("/skills/suggest", { params: { query: { q, kind, limit: 8 } }, signal }))).items;

export const taxonomyState = (signal: AbortSignal): Promise<Api["TaxonomyState"]> =>
  ask(api.GET("/taxonomy", { signal }));

export const browse = (query: Browse, signal: AbortSignal): Promise<Api["BrowsePage"]> =>
  ask(api.GET("/taxonomy/browse", { params: { query }, signal }));

/** A place in the tree, or a concept that was found by words, with the words that tell it apart. */
export type TreeNode = Api["BrowseNode"] & { hint?: string };
export type TreePage = Omit<Api["BrowsePage"], "items"> & { items: readonly TreeNode[] };

/** The twenty concepts that a word means most likely, in the shape of a page of the tree. */
export async function findConcepts(q: string, kind: Kind, signal: AbortSignal): Promise<TreePage> {
  const { items } = await ask(api.GET("/skills/suggest", { params: { query: { q, kind, limit: 20 } }, signal }));
  const nodes = items.map(({ id, label, matched, group }) => ({
    id,
    label,
    type: kind,
    children: 0,
    hint: [matched === label ? "" : matched, group].filter(Boolean).join(" · "),
  }));
  return { path: [], items: nodes, total: { value: nodes.length, relation: "eq" }, next: null };
}

export const getSkill = (id: string, signal: AbortSignal): Promise<Skill> =>
  ask(api.GET("/skills/{id}", { params: { path: { id } }, signal }));

export const getOccupation = (id: string, signal: AbortSignal): Promise<Occupation> =>
  ask(api.GET("/occupations/{id}", { params: { path: { id } }, signal }));

export const listUnlinked = (
  query: { kind: Kind; q?: string | undefined; cursor?: string | undefined },
  signal: AbortSignal,
): Promise<Api["UnlinkedPage"]> => ask(api.GET("/linking/unlinked", { params: { query }, signal }));

export const listDecisions = (
  query: { kind: Kind; q?: string | undefined; cursor?: string | undefined },
  signal: AbortSignal,
): Promise<Api["DecidedPage"]> => ask(api.GET("/linking/decisions", { params: { query }, signal }));

/** Below this a proposal is wrong more often than not, and only takes the eye. */
const worthShowing = 0.4;
const steps = [
  ["sure", 0.85],
  ["likely", 0.6],
] as const;

/** How sure a proposal is, as a word: `sure`, `likely`, or `maybe`. */
export const sureness = (confidence: number): "sure" | "likely" | "maybe" =>
  steps.find(([, from]) => confidence >= from)?.[0] ?? "maybe";

/** What a person is offered to choose from, likeliest first. */
export const proposalsOf = ({ proposals }: Pick<UnlinkedGroup, "proposals">): UnlinkedGroup["proposals"] =>
  proposals.filter(({ confidence }) => confidence >= worthShowing);

/** Lets the words of decisions wait again, each but for what has been changed since. */
export async function takeBack(decisionIds: readonly string[]): Promise<void> {
  for (const id of decisionIds) {
    await ask(api.POST("/linking/decisions/{id}/take-back", { params: { path: { id }, header: once() } }));
  }
}

/** Says for every record with these words what they mean; null says that they mean no concept. */
export const decide = (kind: Kind, textKey: string, conceptId: string | null): Promise<Api["LinkDecisionAnswer"]> =>
  ask(api.POST("/linking/decisions", { params: { header: once() }, body: { kind, textKey, conceptId } }));
