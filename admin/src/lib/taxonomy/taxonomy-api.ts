import { type Api, api, ask, once } from "#lib/api/client.ts";

export type Kind = "skill" | "occupation";
export type Suggestion = Api["Suggestion"];
export type Skill = Api["Skill"];
export type Occupation = Api["Occupation"];
export type UnlinkedGroup = Api["UnlinkedGroup"];
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

export const getSkill = (id: string, signal: AbortSignal): Promise<Skill> =>
  ask(api.GET("/skills/{id}", { params: { path: { id } }, signal }));

export const getOccupation = (id: string, signal: AbortSignal): Promise<Occupation> =>
  ask(api.GET("/occupations/{id}", { params: { path: { id } }, signal }));

export const listUnlinked = (
  query: { kind: Kind; q?: string | undefined; cursor?: string | undefined },
  signal: AbortSignal,
): Promise<Api["UnlinkedPage"]> => ask(api.GET("/linking/unlinked", { params: { query }, signal }));

/** Says for every record with these words what they mean; null says that they mean no concept. */
export const decide = (kind: Kind, textKey: string, conceptId: string | null): Promise<Api["LinkDecisionAnswer"]> =>
  ask(api.POST("/linking/decisions", { params: { header: once() }, body: { kind, textKey, conceptId } }));
