export { insertSignature, insertTerms } from "./repository.ts";
export { termsRoutes } from "./routes.ts";
