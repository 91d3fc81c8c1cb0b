export type { DemoAccount } from "./demo-account.ts";
export { type SeededDemo, seedDemo } from "./seed-demo.ts";
