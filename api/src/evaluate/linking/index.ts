export { evaluateLinking } from "./evaluate.ts";
