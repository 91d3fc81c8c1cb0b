export { savedSearchRoutes } from "./routes.ts";
export { mailNewMatches } from "./service/mail-new-matches.ts";
export { unsubscribe } from "./service/unsubscribe.ts";
