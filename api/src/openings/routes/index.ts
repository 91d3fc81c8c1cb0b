import { router } from "../../http/index.ts";
import { moveRoutes } from "./move.ts";
import { readRoutes } from "./read.ts";
import { writeRoutes } from "./write.ts";

export const openingRoutes = router().route("/", readRoutes).route("/", writeRoutes).route("/", moveRoutes);
