export type { DemoCandidate } from "./demo-candidate.ts";
export type { DemoOpening } from "./demo-opening.ts";
export type { DemoMember, DemoOrganisation } from "./demo-organisation.ts";
export { type DemoProgramme, demoProgrammes } from "./demo-programme.ts";
