export { columnsOf as organisationColumns } from "./domain/columns.ts";
export { isClosed } from "./domain/states.ts";
export { namedOrganisations } from "./repository/by-name.ts";
export { insertVetting, latestSignature } from "./repository/vettings.ts";
export {
  countsByState as organisationCounts,
  findOrganisation,
  holdersOfOrganisations,
  insertOrganisation,
  isHeldOrganisationKnown,
  organisationNames,
  organisationsInShort,
  removeHeldOrganisations,
} from "./repository.ts";
export { organisationRoutes } from "./routes.ts";
export {
  announceHeldOrganisations,
  findOrMakeOrganisations,
  type Holder,
  type NamedOrganisation,
  organisationsToMake,
} from "./service/find-or-make.ts";
export { employerCameIn, inviteEmployer } from "./service/invite-employer.ts";
export { tellAdministrators } from "./service/tell-administrators.ts";
