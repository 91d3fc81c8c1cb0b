import { router } from "../../http/index.ts";
import { columnRoutes } from "./columns.ts";
import { moveRoutes } from "./move.ts";
import { readRoutes } from "./read.ts";

export const importRoutes = router().route("/", columnRoutes).route("/", readRoutes).route("/", moveRoutes);
