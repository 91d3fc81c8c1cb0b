import type { HttpBindings } from "@hono/node-server";
import type { Locale } from "@tuttu/schema";
import type { Context } from "../app/context.ts";

/** What middleware hands on to handlers. `ctx` is there once the actor is known. */
export interface HttpEnv {
  Bindings: Partial<HttpBindings>;
  Variables: {
    requestId: string;
    /** Monotonic milliseconds. */
    arrivedAt: number;
    locale: Locale;
    /** The client's address as the trusted proxy rule sees it; IPv6 by /64. Empty where there is none. */
    clientAddress: string;
    operationId: string;
    ctx: Context;
  };
}
