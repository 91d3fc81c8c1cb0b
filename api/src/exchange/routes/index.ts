import { router } from "../../http/index.ts";
import { moveRoutes } from "./move.ts";
import { readRoutes } from "./read.ts";

export const importRoutes = router().route("/", readRoutes).route("/", moveRoutes);
