export { skillBelievedFrom } from "./domain/believed.ts";
export { cvRoutes } from "./routes.ts";
export { sentencesOfCv } from "./service/sentences-of-cv.ts";
