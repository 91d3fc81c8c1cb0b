import { AsyncLocalStorage } from "node:async_hooks";
import type { Context } from "../../app/context.ts";

const taken = new AsyncLocalStorage<{ token?: string }>();

/** The library's callback for a link's token; the call that asked for it reads it. */
export const takeToken = (_email: string, token: string): void => {
  const store = taken.getStore();
  if (store !== undefined) store.token = token;
};

/** The library refuses and redirects with errors of this name; it has more than one class of it. */
const isRefusal = (error: unknown): boolean => error instanceof Error && error.name === "APIError";

const headersOf = (ctx: Context) => new Headers({ "user-agent": "", "x-request-id": ctx.requestId });

/** A new session for the right mail and password: its token. Undefined for everything else, in the same time. */
export async function sessionByPassword(ctx: Context, email: string, password: string): Promise<string | undefined> {
  try {
    const { token } = await ctx.ports.auth.api.signInEmail({ body: { email, password }, headers: headersOf(ctx) });
    return token;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** Makes a link's token; only its hash is kept. */
export async function makeLinkToken(ctx: Context, email: string): Promise<string> {
  const store: { token?: string } = {};
  await taken.run(store, () => ctx.ports.auth.api.signInMagicLink({ body: { email }, headers: headersOf(ctx) }));
  if (store.token === undefined) throw new Error("the sign-in library made no link");
  return store.token;
}

/** Spends a link's token for a session: its token. Undefined for one that is unknown, old or spent. */
export async function sessionByLink(ctx: Context, token: string): Promise<string | undefined> {
  try {
    const made = await ctx.ports.auth.api.magicLinkVerify({ query: { token }, headers: headersOf(ctx) });
    return made.token;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
