export type { Config } from "./config.ts";
export type { Context } from "./context.ts";
export { type AppParts, createApp } from "./create-app.ts";
export { type Ground, makeContext } from "./make-context.ts";
export type { Ports } from "./ports.ts";
