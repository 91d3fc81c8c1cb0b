import { router } from "../../http/index.ts";
import { hintRoutes } from "./hints.ts";
import { lookRoutes } from "./looks.ts";
import { moveRoutes } from "./move.ts";
import { readRoutes } from "./read.ts";
import { writeRoutes } from "./write.ts";

export const candidateRoutes = router()
  .route("/", readRoutes)
  .route("/", writeRoutes)
  .route("/", moveRoutes)
  .route("/", hintRoutes)
  .route("/", lookRoutes);
