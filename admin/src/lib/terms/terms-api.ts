import { type Api, api, ask, once } from "#lib/api/client.ts";

export type TermsInForce = Api["TermsInForce"];

export const readTerms = (signal: AbortSignal): Promise<TermsInForce> => ask(api.GET("/terms", { signal }));

export const publishTerms = (texts: Api["TermsInput"]["texts"], key: string): Promise<TermsInForce> =>
  ask(api.POST("/terms", { params: { header: once(key) }, body: { texts } }));

/** Signs the version that was read; another one in force is refused. */
export const signTerms = (version: number): Promise<TermsInForce> =>
  ask(api.POST("/terms/sign", { params: { header: once() }, body: { version } }));
