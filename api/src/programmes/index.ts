export { rankingIsOn } from "./repository.ts";
export { programmeRoutes } from "./routes.ts";
