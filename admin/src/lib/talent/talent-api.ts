import { type Api, api, ask } from "#lib/api/client.ts";
import type { paths } from "#lib/api/schema.d.ts";

export type TalentCard = Api["TalentCard"];
/** What a card tells, whoever it is shown to. */
export type CardContent = Api["CardContent"];
export type TalentPage = Api["TalentPage"];
export type TalentQuery = NonNullable<paths["/talent"]["get"]["parameters"]["query"]>;
export type RankedTalent = Api["RankedTalent"];
export type OpeningTalentPage = Api["OpeningTalentPage"];

export const listTalent = (query: TalentQuery, signal: AbortSignal): Promise<TalentPage> =>
  ask(api.GET("/talent", { params: { query }, signal }));

/** Opens one card; it is written down for the person and counts against what an organisation may open. */
export const getTalent = (id: string, signal: AbortSignal): Promise<TalentCard> =>
  ask(api.GET("/talent/{id}", { params: { path: { id } }, signal }));

/** People for an opening of one's own, the best fit first, compared by their cards alone. */
export const talentFor = (
  openingId: string,
  query: { cursor?: string | undefined; limit?: number },
  signal: AbortSignal,
): Promise<OpeningTalentPage> =>
  ask(api.GET("/openings/{id}/talent", { params: { path: { id: openingId }, query }, signal }));

export type CandidateCard = Api["CandidateCard"];

/** Exactly what employers see of a person, and what few here share of it; for the person and for staff. */
export const getCard = (candidateId: string, signal: AbortSignal): Promise<CandidateCard> =>
  ask(api.GET("/candidates/{id}/card", { params: { path: { id: candidateId } }, signal }));
