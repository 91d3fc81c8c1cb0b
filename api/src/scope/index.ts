export { type Actor, actorKey, anonymous, type Standing } from "./actor.ts";
export { type Capability, capabilities } from "./capabilities.ts";
export {
  narrow,
  narrowCandidates,
  narrowInvitations,
  narrowMembers,
  narrowMemberships,
  narrowOpenings,
  narrowOrganisations,
  narrowProgrammes,
  narrowToHouse,
  narrowToStaff,
} from "./narrow.ts";
export { narrowCards, narrowToMember, narrowToOrganisation } from "./narrow-talent.ts";
export { programmeOf, requireCapability, type Scope, scopeOf } from "./scope-of.ts";
export { searchScope, talentScope } from "./search-scope.ts";
