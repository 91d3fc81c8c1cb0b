export { linkingRoutes } from "./routes.ts";
export type { LinkAnswer, LinkingPort, LinkOption, LinkRequest, SentenceLink } from "./service/linking-port.ts";
export { openLinking } from "./service/open-linking.ts";
export { type RelinkProgress, relink } from "./service/relink.ts";
