export type { DemoAccount } from "./demo-account.ts";
export { type SeededDemo, type SeedOptions, seedDemo } from "./seed-demo.ts";
