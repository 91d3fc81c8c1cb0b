import { router } from "../http/router.ts";
import { programmeRoutes } from "../programmes/index.ts";

/** Every slice's routes under `/api/v1`. A new slice adds its line here. */
export const apiRoutes = () => router().route("/", programmeRoutes);
