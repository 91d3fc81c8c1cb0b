export { columnsOf as organisationColumns } from "./domain/columns.ts";
export {
  countsByState as organisationCounts,
  findOrganisation,
  insertOrganisation,
  organisationNames,
  organisationsInShort,
} from "./repository.ts";
export { organisationRoutes } from "./routes.ts";
export { findOrMakeOrganisations } from "./service/find-or-make.ts";
