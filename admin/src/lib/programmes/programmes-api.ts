import { type Api, api, ask, ifMatch, once } from "#lib/api/client.ts";

export type Programme = Api["Programme"];
export type StaffMember = Api["StaffMember"];

export const listProgrammes = async (signal: AbortSignal): Promise<readonly Programme[]> =>
  (await ask(api.GET("/programmes", { signal }))).items;

export const getProgramme = (id: string, signal: AbortSignal): Promise<Programme> =>
  ask(api.GET("/programmes/{id}", { params: { path: { id } }, signal }));

export const changeProgramme = (seen: Programme, body: Api["ProgrammeChange"]): Promise<Programme> =>
  ask(api.PATCH("/programmes/{id}", { params: { path: { id: seen.id }, header: ifMatch(seen) }, body }));

export const createProgramme = (body: Api["NewProgramme"], key: string): Promise<Programme> =>
  ask(api.POST("/programmes", { params: { header: once(key) }, body }));

/** Staff of the programme, with how many people each counsels. */
export const listStaff = async (signal: AbortSignal): Promise<readonly StaffMember[]> =>
  (await ask(api.GET("/staff", { signal }))).items;
