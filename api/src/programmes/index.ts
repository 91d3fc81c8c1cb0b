export { insertProgramme, rankingIsOn } from "./repository.ts";
export { programmeRoutes } from "./routes.ts";
export { columnsOf as programmeColumns } from "./service/columns-of.ts";
export { createProgramme } from "./service/create-programme.ts";
export { listProgrammes } from "./service/list-programmes.ts";
