export { countUnlinked } from "./repository/open-texts.ts";
export { linkingRoutes } from "./routes.ts";
export type { LinkAnswer, LinkingPort, LinkRequest } from "./service/linking-port.ts";
export { openLinking } from "./service/open-linking.ts";
export { relink } from "./service/relink.ts";
