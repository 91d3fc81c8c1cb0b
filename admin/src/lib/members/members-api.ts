import { type Api, api, ask, once } from "#lib/api/client.ts";

export type Member = Api["Member"];
export type MemberMove = "suspend" | "restore" | "remove";

export const listMembers = async (id: string, signal: AbortSignal): Promise<readonly Member[]> =>
  (await ask(api.GET("/organisations/{id}/members", { params: { path: { id } }, signal }))).items;

export function moveMember({ id }: Member, move: MemberMove): Promise<Member> {
  const params = { path: { id }, header: once() };
  if (move === "suspend") return ask(api.POST("/members/{id}/suspend", { params }));
  if (move === "restore") return ask(api.POST("/members/{id}/restore", { params }));
  return ask(api.POST("/members/{id}/remove", { params }));
}
