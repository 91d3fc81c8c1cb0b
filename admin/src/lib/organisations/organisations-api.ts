import { type Api, api, ask, ifMatch, move as moving, once } from "#lib/api/client.ts";
import type { paths } from "#lib/api/schema.d.ts";

export type Organisation = Api["Organisation"];
const writableFor = ["invited", "applied", "under_review", "vetted"] as const;
export type OrganisationQuery = NonNullable<paths["/organisations"]["get"]["parameters"]["query"]>;

export const listOrganisations = (query: OrganisationQuery, signal: AbortSignal): Promise<Api["OrganisationPage"]> =>
  ask(api.GET("/organisations", { params: { query }, signal }));

/** The first organisations that a name or a business ID means. */
export const findOrganisations = async (q: string, signal: AbortSignal): Promise<readonly Organisation[]> =>
  (await listOrganisations({ q, limit: 8, sort: "name" }, signal)).items;

export const mayWriteFor = ({ state }: Organisation): boolean => writableFor.some((one) => one === state);

/** Employers that an opening can be written for: all but those whom staff have stopped. By name. */
export async function organisationsToWriteFor(signal: AbortSignal): Promise<readonly Organisation[]> {
  const found: Organisation[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listOrganisations(
      { state: [...writableFor], limit: 100, sort: "name", ...(cursor && { cursor }) },
      signal,
    );
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}

export const getOrganisation = (id: string, signal: AbortSignal): Promise<Organisation> =>
  ask(api.GET("/organisations/{id}", { params: { path: { id } }, signal }));

export const createOrganisation = (body: Api["OrganisationInput"], key: string): Promise<Organisation> =>
  ask(api.POST("/organisations", { params: { header: once(key) }, body }));

export type OrganisationMove = "review" | "vet" | "refuse" | "suspend";

/** Moves an organisation, and keeps what was found out beside it. */
export function moveOrganisation(
  seen: Organisation,
  move: OrganisationMove,
  body: Api["VettingInput"],
): Promise<Organisation> {
  const params = { path: { id: seen.id }, header: moving(seen) };
  if (move === "review") return ask(api.POST("/organisations/{id}/review", { params, body }));
  if (move === "refuse") return ask(api.POST("/organisations/{id}/refuse", { params, body }));
  if (move === "vet") return ask(api.POST("/organisations/{id}/vet", { params, body }));
  return ask(api.POST("/organisations/{id}/suspend", { params, body }));
}

export type VettingRecord = Api["VettingRecord"];

export const readVetting = (id: string, signal: AbortSignal): Promise<VettingRecord> =>
  ask(api.GET("/organisations/{id}/vetting", { params: { path: { id } }, signal }));

export const changeOrganisation = (seen: Organisation, body: Api["OrganisationChange"]): Promise<Organisation> =>
  ask(api.PATCH("/organisations/{id}", { params: { path: { id: seen.id }, header: ifMatch(seen) }, body }));
