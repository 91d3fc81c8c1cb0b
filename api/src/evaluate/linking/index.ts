export { evaluateAutomaticLinks } from "./automatic-links.ts";
export { evaluateLinking } from "./evaluate.ts";
