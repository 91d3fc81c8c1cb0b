import { router } from "../http/router.ts";
import { linkingRoutes } from "../linking/index.ts";
import { programmeRoutes } from "../programmes/index.ts";
import { taxonomyRoutes } from "../taxonomy/index.ts";

/** Every slice's routes under `/api/v1`. A new slice adds its line here. */
export const apiRoutes = () =>
  router().route("/", programmeRoutes).route("/", linkingRoutes).route("/", taxonomyRoutes);
